# Values of R's survey package for medians: Rscript tests/reference/medians.R > tests/fixtures/reference/medians.json
# svyquantile(~y, design, 0.5, interval.type = "mean", qrule = "math"), with the degrees of freedom of the whole design and with those of the domain.
# Each design's rows are written beside its values, so that no test depends on R's random numbers.
suppressPackageStartupMessages(library(survey))
options(digits = 17, survey.lonely.psu = "fail")

number <- function(x) ifelse(is.na(x), "null", format(x, digits = 17, trim = TRUE, scientific = FALSE))
list_of <- function(values) paste0("[", paste(values, collapse = ", "), "]")

# The definition, apart from the package: the lowest answer with F >= p; the share up to the median, its interval, and back.
lowest <- function(x, w, p) { o <- order(x); x[o][which(cumsum(w[o]) / sum(w) >= p - 1e-12)[1]] }
by_definition <- function(design, y, w, df) {
  median <- lowest(y, w, 0.5)
  bounds <- as.numeric(confint(svymean(~upto, update(design, upto = as.numeric(design$variables$y <= median))), df = df))
  back <- function(p) if (is.nan(p) || p < -1e-12 || p > 1 + 1e-12) NaN else lowest(y, w, p)
  values <- c(median, back(bounds[1]), back(bounds[2]))
  list(values = c(values, (values[3] - values[2]) / (2 * qt(0.975, df))), shares = c(0.5, bounds))
}

estimate <- function(label, design, df) {
  w <- weights(design); y <- design$variables$y[w > 0]; w <- w[w > 0]
  own <- by_definition(design, y, w, df)
  # survey 4.1 passes over the lowest answer where its first respondent alone weighs more than the share: there, the definition stands.
  passed <- length(y) > 1 && any(w[order(y)][1] / sum(w) > own$shares & own$shares >= 0, na.rm = TRUE)
  found <- as.numeric(svyquantile(~y, design, 0.5, interval.type = "mean", qrule = "math", df = df)$y)
  if (!passed && !isTRUE(all.equal(found, own$values, tolerance = 1e-12))) stop(paste("svyquantile and its definition differ:", label))
  values <- if (passed) own$values else found
  sprintf('{"domain": "%s", "df": %d, "median": %s, "lower": %s, "upper": %s, "se": %s, "base": %d, "by": "%s"}', label, df,
    number(values[1]), number(values[2]), number(values[3]), number(values[4]), length(y), if (passed) "definition" else "svyquantile")
}

estimates <- function(design, data, groups, calibrated) {
  one <- function(label, domain) {
    # Of a calibrated design, all rows stay in a subset, and R only must not meet an NA there.
    own <- subset(if (calibrated) update(design, y = ifelse(is.na(y), 0, y)) else design, domain & !is.na(data$y))
    dfs <- unique(c(degf(design), degf(own)))
    sapply(dfs[dfs >= 1], function(df) estimate(label, own, df))
  }
  c(one("all", rep(TRUE, nrow(data))), unlist(lapply(groups, function(g) one(g, data$g == g))))
}

fixture <- function(name, data, fpc = FALSE) {
  design <- if (fpc) svydesign(ids = ~1, strata = ~stratum, weights = ~w, fpc = ~size, data = data)
            else svydesign(ids = ~1, strata = ~stratum, weights = ~w, data = data)
  fractions <- if (fpc) { s <- unique(data[, c("stratum", "size")]); n <- table(data$stratum)[s$stratum]
    paste0("{", paste(sprintf('"%s": %s', s$stratum, number(as.numeric(n) / s$size)), collapse = ", "), "}") } else "{}"
  rows <- sprintf('["%s", "%s", %s, %s, ""]', data$stratum, data$g, number(data$w), number(data$y))
  sprintf('  {"name": "%s", "fractions": %s, "margins": {"g": {}, "k": {}},\n   "rows": %s,\n   "estimates": %s}', name, fractions, list_of(rows),
    list_of(estimates(design, data, sort(unique(data$g)), FALSE)))
}

raked <- function(name, data, margins) {
  design <- svydesign(ids = ~1, strata = ~stratum, weights = ~w, data = data)
  population <- c(sum(margins$g), margins$g[-1], margins$k[-1])
  names(population) <- c("(Intercept)", paste0("g", names(margins$g)[-1]), paste0("k", names(margins$k)[-1]))
  fit <- calibrate(design, ~ g + k, population, calfun = "raking", epsilon = 1e-12, maxit = 500)
  rows <- sprintf('["%s", "%s", %s, %s, "%s"]', data$stratum, data$g, number(data$w), number(data$y), data$k)
  as_json <- function(counts) paste0("{", paste(sprintf('"%s": %d', names(counts), as.integer(counts)), collapse = ", "), "}")
  sprintf('  {"name": "%s", "fractions": {}, "margins": {"g": %s, "k": %s},\n   "rows": %s,\n   "estimates": %s}', name, as_json(margins$g), as_json(margins$k),
    list_of(rows), list_of(estimates(fit, data, names(margins$g), TRUE)))
}

set.seed(20243)
n <- 240
base <- data.frame(stratum = rep(c("s1", "s2", "s3"), c(120, 80, 40)), g = sample(c("a", "b", "c"), n, TRUE, c(.6, .3, .1)), stringsAsFactors = FALSE)
base$w <- round(runif(n, 0.5, 4), 3)
base$y <- pmin(10, pmax(1, round(rnorm(n, 7, 1.5))))
base$size <- c(s1 = 600, s2 = 200, s3 = 400)[base$stratum]

plain <- base; plain$stratum <- "one"; plain$w <- 1
fine <- base; fine$y <- round(100 * pbeta(runif(n), 2, 3))
missing <- base; missing$y[sample(n, 60)] <- NA
wide <- fine; wide$w <- round(10^runif(n, -2, 2), 4)
tiny <- fine; tiny$g <- "a"; tiny$g[7] <- "one"; tiny$g[c(130, 131)] <- "two"; tiny$g[c(10, 11, 150)] <- "three"; tiny$g[c(20:23, 160, 161)] <- "six"
same <- base; same$y <- 7
five <- base; five$y <- ceiling(five$y / 2)
top <- base; top$y <- ifelse(runif(n) < 0.7, 10, top$y)
# Half of the weight lies exactly at the lower of two answers.
even <- data.frame(stratum = "one", g = rep(c("a", "b"), each = 20), w = 1, y = rep(c(4, 8), 20), stringsAsFactors = FALSE)
even$y[1:20] <- rep(1:10, 2)
gappy <- even; gappy$w <- rep(c(0.5, 2, 2, 0.5), 10)
groups <- fine; groups$k <- sample(c("x", "y"), n, TRUE); groups$y[sample(n, 30)] <- NA

cat("[\n", paste(c(
  fixture("one stratum, no weights", plain), fixture("strata and weights", base), fixture("a scale of a hundred points", fine),
  fixture("finite population correction", fine, TRUE), fixture("missing answers", missing), fixture("weights over four orders of magnitude", wide),
  fixture("tiny domains", tiny), fixture("one answer only", same), fixture("five answers, many ties", five), fixture("most at the scale's end", top),
  fixture("even counts, half exactly", even), fixture("even counts with weights", gappy),
  raked("raked to two margins", groups, list(g = c(a = 700, b = 300, c = 200), k = c(x = 500, y = 700)))), collapse = ",\n"), "\n]\n", sep = "")
