# Rscript tests/reference/estimates.R FOLDER: for each FOLDER/*/ with answers.csv and design.R, what R's survey package computes from them: estimates.csv.
# It reads the response file by itself: codes, lists of answers, options, missing answers, strata, clusters, populations. Nothing here comes from the program but what the survey file says.
suppressPackageStartupMessages(library(survey))
options(survey.lonely.psu = "fail", digits = 17, warn = 2)

number <- function(x) ifelse(is.na(x), "NA", sprintf("%.17g", x))
number_in <- function(text) as.numeric(sub(",", ".", trimws(text), fixed = TRUE))
texts <- function(x) vapply(x, as.character, "")

# The university's id of what stands in a column.
id_in <- function(d, group) {
  if (is.null(group)) return(NULL)
  raw <- trimws(d[[group$column]])
  if (is.null(group$codes)) raw else unname(unlist(group$codes)[raw])
}

answers_in <- function(d, read) {
  raw <- trimws(d[[read$column]])
  raw[raw %in% names(read$missing)] <- NA
  if (!is.null(read$among)) {
    beside <- setdiff(texts(read$among), read$column)
    ticked <- Reduce(`|`, lapply(beside, function(column) trimws(d[[column]]) != ""))
    y <- ifelse(raw %in% texts(read$yes), 1, NA)
    y[!is.na(raw) & raw == "" & ticked] <- 0
    if (!is.null(read$no)) y[raw %in% texts(read$no)] <- 0
    return(y)
  }
  if (!is.null(read$chosen)) {
    parts <- lapply(strsplit(raw, read$chosen$separator, fixed = TRUE), trimws)
    return(ifelse(is.na(raw) | raw == "", NA, as.numeric(vapply(parts, function(p) as.character(read$chosen$code) %in% p, TRUE))))
  }
  if (!is.null(read$yes)) return(ifelse(raw %in% texts(read$yes), 1, ifelse(raw %in% texts(read$no), 0, NA)))
  ifelse(is.na(raw) | raw == "", NA, suppressWarnings(number_in(raw)))
}

# A stratum with one unit has no variance: such strata are taken together, and with the next larger one where they are still alone.
collapse <- function(d) {
  repeat {
    units <- tapply(d$cluster, d$stratum, function(x) length(unique(x)))
    whole <- if (is.null(d$fpc)) setNames(rep(FALSE, length(units)), names(units)) else tapply(d$fpc, d$stratum, unique)[names(units)] <= units
    lonely <- names(units)[units == 1 & !whole]
    if (length(lonely) == 0) return(d)
    if (length(lonely) == 1) {
      others <- setdiff(names(units), lonely)
      if (length(others) == 0) stop("one unit")
      others <- others[order(whole[others], units[others], others)]
      lonely <- c(lonely, others[1])
    }
    joined <- d$stratum %in% lonely
    # The same code in two strata was two clusters, and still is.
    d$cluster[joined] <- paste(d$stratum[joined], d$cluster[joined], sep = "\r")
    if (!is.null(d$fpc)) d$fpc[joined] <- sum(tapply(d$fpc, d$stratum, unique)[lonely])
    d$stratum[joined] <- "joined"
  }
}

# Weights raked to the populations: calibrate() with the raking distance, residuals by the weights before it (Deville & Sarndal 1992).
calibrated <- function(design, spec, d) {
  wanted <- Filter(function(p) isTRUE(p$calibrate), spec$responses$populations)
  if (length(wanted) == 0) return(design)
  columns <- list(); totals <- c()
  for (p in wanted) {
    join <- unlist(p$join)
    own <- d[[p$by]]
    joined <- own %in% names(join)
    own[joined] <- join[own[joined]]
    counts <- unlist(p$counts[["2024"]])
    named <- ifelse(names(counts) %in% names(join), join[names(counts)], names(counts))
    counts <- tapply(counts, named, sum)
    for (category in names(counts)) {
      columns[[paste0("m", length(columns))]] <- as.numeric(own == category)
      totals <- c(totals, counts[[category]])
    }
  }
  names(totals) <- names(columns)
  # A column that follows from others says nothing new.
  matrix <- do.call(cbind, columns)
  decomposed <- qr(matrix)
  kept <- names(columns)[sort(decomposed$pivot[seq_len(decomposed$rank)])]
  design <- do.call(update, c(list(design), columns))
  tryCatch(
    calibrate(design, reformulate(c("0", kept)), population = totals[kept], calfun = "raking", epsilon = 1e-13, maxit = 1000),
    error = function(e) fitted_by_turns(design, matrix, totals, kept))
}

# Newton's steps of calibrate() can run away. Then the weights are raked margin by margin, and calibrate() with the linear distance gives all else: the residuals are the same for both (Deville & Sarndal 1992).
fitted_by_turns <- function(design, matrix, totals, kept) {
  w <- weights(design); g <- rep(1, length(w))
  for (round in 1:200000) {
    furthest <- 0
    for (k in names(totals)) {
      own <- matrix[, k] == 1
      factor <- totals[[k]] / sum(w[own] * g[own])
      furthest <- max(furthest, abs(factor - 1))
      g[own] <- g[own] * factor
    }
    if (furthest < 1e-14) break
  }
  if (furthest > 1e-12) stop("the margins do not converge")
  fit <- calibrate(design, reformulate(c("0", kept)), population = totals[kept], calfun = "linear", epsilon = 1e-6)
  last <- length(fit$postStrata)
  fit$postStrata[[last]]$w <- g * sqrt(w)
  fit$prob <- design$prob / g
  fit
}

wilson <- function(p, n, q) {
  centre <- (p + q^2 / (2 * n)) / (1 + q^2 / n)
  half <- q / (1 + q^2 / n) * sqrt(p * (1 - p) / n + q^2 / (4 * n^2))
  c(max(0, centre - half), min(1, centre + half))
}

interval <- function(m, sub, range, w, census) {
  p <- as.numeric(coef(m)); se <- as.numeric(SE(m)); df <- degf(sub)
  limits <- if (is.null(range)) c(0, 1) else unlist(range)
  if (census) return(c(p, p))
  if (df < 1) return(limits)
  if (!is.null(range)) return(pmin(pmax(as.numeric(confint(m, df = df)), limits[1]), limits[2]))
  # Sums of weights of which all count can miss 1 by a rounding.
  if (p < 1e-13 || p > 1 - 1e-13) {
    # Clopper-Pearson on Kish's base, made smaller for the degrees of freedom (Korn & Graubard 1998).
    n <- sum(w)^2 / sum(w^2) * (qt(0.975, length(w) - 1) / qt(0.975, df))^2
    return(if (p < 0.5) c(0, qbeta(0.975, 1, n)) else c(qbeta(0.025, n, 1), 1))
  }
  if (se < 1e-14) return(c(p, p))
  wilson(p, p * (1 - p) / se^2, qt(0.975, df))
}

estimate <- function(design, indicator, y, within, census) {
  if (!any(within & !is.na(y))) return(NULL)
  share <- is.null(indicator$range) || !is.null(indicator$answers)
  if (!is.null(indicator$answers)) y <- as.numeric(y >= indicator$answers[[1]] & y <= indicator$answers[[2]])
  inside <- within & !is.na(y)
  # Outside the domain the value does not count; R only must not meet an NA there.
  sub <- subset(update(design, answer = ifelse(is.na(y), 0, y), inside = inside), inside)
  range <- if (share) NULL else indicator$range
  if (indicator$statistic == "median") return(median_of(sub, inside, unlist(range), all(census[inside])))
  m <- svymean(~answer, sub)
  bounds <- interval(m, sub, range, weights(design)[inside], all(census[inside]))
  unit <- if (share) 100 else 1
  c(unit * as.numeric(coef(m)), unit * as.numeric(SE(m)), degf(sub), unit * bounds, sum(inside))
}

# The lowest answer with F >= p.
lowest <- function(x, w, p) { o <- order(x); x[o][which(cumsum(w[o]) / sum(w) >= p - 1e-12)[1]] }

# Woodruff's interval: svyquantile(interval.type = "mean", qrule = "math"), and its definition beside it. Where the interval of the share leaves 0 to 1, svyquantile knows no bound: there, the end of the scale.
median_of <- function(sub, inside, range, census) {
  df <- degf(sub)
  w <- weights(sub); y <- sub$variables$answer[w > 0]; w <- w[w > 0]
  median <- lowest(y, w, 0.5)
  m <- svymean(~upto, update(sub, upto = as.numeric(sub$variables$answer <= median)))
  if (census) return(c(median, 0, df, median, median, sum(inside)))
  if (df < 1) return(c(median, NA, df, range, sum(inside)))
  shares <- as.numeric(coef(m)) + c(-1, 1) * qt(0.975, df) * as.numeric(SE(m))
  back <- function(p, end) if (p < -1e-12 || p > 1 + 1e-12) end else lowest(y, w, p)
  bounds <- c(back(shares[1], range[1]), back(shares[2], range[2]))
  # survey 4.1 to 4.4 pass over the lowest answer where its first respondent alone weighs more than the share.
  inner <- all(shares >= 0 & shares <= 1) && length(y) > 1 && !any(w[order(y)][1] / sum(w) > c(0.5, shares))
  if (inner) {
    found <- svyquantile(~answer, sub, 0.5, interval.type = "mean", qrule = "math", df = df)$answer
    if (!isTRUE(all.equal(as.numeric(found[1:3]), c(median, bounds), tolerance = 1e-12))) stop("svyquantile and its definition differ")
  }
  c(median, diff(bounds) / (2 * qt(0.975, df)), df, bounds, sum(inside))
}

domains <- function(spec, d) {
  all <- list(university = rep(TRUE, nrow(d)))
  levels <- sort(unique(vapply(spec$programmes, function(p) p$level, "")))
  groups <- list()
  if (!is.null(d$level) && length(levels) > 1) for (l in levels) groups[[paste0("level:", l)]] <- d$level == l
  for (g in spec$responses$groups) for (c in g$categories) groups[[paste0(g$id, ":", c$id)]] <- trimws(d[[paste0("raw.", g$column)]]) %in% texts(c$codes)
  for (f in texts(spec$faculties)) {
    all[[paste0("faculty:", f)]] <- d$faculty == f
    all[[paste0("rest:", f)]] <- d$faculty != f
    own <- Filter(function(p) p$faculty == f, spec$programmes)
    if (!is.null(d$programme) && length(own) > 1) for (p in own) all[[paste0("programme:", p$id)]] <- d$programme == p$id
    for (g in names(groups)) all[[paste0("faculty:", f, "/", g)]] <- d$faculty == f & groups[[g]]
  }
  c(all, groups)
}

run <- function(folder) {
  source(file.path(folder, "design.R"), local = TRUE)
  raw <- read.csv(file.path(folder, "answers.csv"), colClasses = "character", check.names = FALSE, na.strings = character())
  r <- spec$responses
  d <- setNames(raw, paste0("raw.", names(raw)))
  n <- nrow(raw)
  d$w <- if (is.null(r$weight)) rep(1, n) else number_in(raw[[r$weight]])
  d$stratum <- if (length(r$strata) == 0) "all" else do.call(paste, c(lapply(texts(r$strata), function(s) raw[[s]]), sep = "\r"))
  d$cluster <- if (is.null(r$cluster)) as.character(seq_len(n)) else raw[[r$cluster]]
  if (!is.null(r$stratumPopulation)) d$fpc <- number_in(raw[[r$stratumPopulation]])
  for (by in c("faculty", "programme", "level")) d[[by]] <- id_in(raw, r[[by]])
  d <- collapse(d)
  design <- svydesign(ids = ~cluster, strata = ~stratum, weights = ~w, fpc = if (is.null(d$fpc)) NULL else ~fpc, nest = TRUE, data = d)
  units <- tapply(d$cluster, d$stratum, function(x) length(unique(x)))
  census <- if (is.null(d$fpc)) rep(FALSE, n) else d$fpc <= units[d$stratum]
  design <- calibrated(design, spec, d)
  all <- domains(spec, d)
  lines <- c()
  for (indicator in spec$indicators) {
    y <- answers_in(raw, indicator$read)
    for (key in names(all)) {
      found <- estimate(design, indicator, y, all[[key]], census)
      if (!is.null(found)) lines <- c(lines, paste(c(indicator$id, key, number(found)), collapse = ","))
    }
  }
  writeLines(lines, file.path(folder, "estimates.csv"))
}

folder <- commandArgs(trailingOnly = TRUE)[1]
for (each in sort(list.dirs(folder, recursive = FALSE))) tryCatch(run(each), error = function(e) stop(basename(each), ": ", conditionMessage(e)))
cat(R.version.string, ", survey ", as.character(packageVersion("survey")), "\n", sep = "")
