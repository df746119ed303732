# Values of R's survey package for the fixtures of our own making: Rscript tests/reference/estimates.R > tests/fixtures/reference/estimates.json
# Debian: r-base-core, r-cran-survey. The data are made here, from a fixed seed, and written beside the values, so that no test depends on R's random numbers.
suppressPackageStartupMessages(library(survey))
options(digits = 17, survey.lonely.psu = "fail")

number <- function(x) ifelse(is.na(x), "null", format(x, digits = 17, trim = TRUE, scientific = FALSE))
list_of <- function(values) paste0("[", paste(values, collapse = ", "), "]")

fixture <- function(name, data, fpc = FALSE) {
  design <- if (fpc) svydesign(ids = ~1, strata = ~stratum, weights = ~w, fpc = ~size, data = data)
            else svydesign(ids = ~1, strata = ~stratum, weights = ~w, data = data)
  estimate <- function(label, domain) {
    sub <- subset(design, domain & !is.na(data$y))
    m <- svymean(~y, sub)
    df <- degf(design)
    q <- qt(0.975, df)
    sprintf('{"domain": "%s", "mean": %s, "se": %s, "df": %d, "lower": %s, "upper": %s, "base": %d}', label,
      number(coef(m)), number(SE(m)), df, number(coef(m) - q * SE(m)), number(coef(m) + q * SE(m)), sum(domain & !is.na(data$y)))
  }
  groups <- sort(unique(data$g))
  estimates <- c(estimate("all", rep(TRUE, nrow(data))), sapply(groups, function(g) estimate(g, data$g == g)))
  rows <- sprintf('["%s", "%s", %s, %s]', data$stratum, data$g, number(data$w), number(data$y))
  fractions <- if (fpc) { s <- unique(data[, c("stratum", "size")]); n <- table(data$stratum)[s$stratum]
    paste0("{", paste(sprintf('"%s": %s', s$stratum, number(as.numeric(n) / s$size)), collapse = ", "), "}") } else "{}"
  sprintf('  {"name": "%s", "fractions": %s,\n   "rows": %s,\n   "estimates": %s}', name, fractions, list_of(rows), list_of(estimates))
}

set.seed(20241)
n <- 240
base <- data.frame(stratum = rep(c("s1", "s2", "s3"), c(120, 80, 40)), g = sample(c("a", "b", "c"), n, TRUE, c(.6, .3, .1)), stringsAsFactors = FALSE)
base$w <- round(runif(n, 0.5, 4), 3)
base$y <- pmin(10, pmax(1, round(rnorm(n, 7, 1.5))))
base$size <- c(s1 = 600, s2 = 200, s3 = 400)[base$stratum]

plain <- base; plain$stratum <- "one"; plain$w <- 1
missing <- base; missing$y[sample(n, 60)] <- NA
wide <- base; wide$w <- round(10^runif(n, -2, 2), 4)
tiny <- base; tiny$g <- "a"; tiny$g[7] <- "lonely"; tiny$g[c(130, 131)] <- "pair"
binary <- base; binary$y <- as.numeric(base$y >= 7)
same <- base; same$y <- 7

# Raked to the margins of two groups; the variance is that of calibrate(calfun = "raking"), which holds for post-stratification as well.
raked <- function(name, data, margins) {
  design <- svydesign(ids = ~1, strata = ~stratum, weights = ~w, data = data)
  population <- c(sum(margins$g), margins$g[-1], margins$k[-1])
  names(population) <- c("(Intercept)", paste0("g", names(margins$g)[-1]), if (length(margins$k)) paste0("k", names(margins$k)[-1]))
  formula <- if (length(margins$k)) ~ g + k else ~ g
  fit <- calibrate(design, formula, population, calfun = "raking", epsilon = 1e-12, maxit = 500)
  one <- function(label, domain) {
    # Outside the domain the value does not count; R only must not meet an NA there.
    m <- svymean(~answer, subset(update(fit, answer = ifelse(is.na(y), 0, y)), domain & !is.na(data$y)))
    sprintf('{"domain": "%s", "mean": %s, "se": %s}', label, number(coef(m)), number(SE(m)))
  }
  rows <- sprintf('["%s", "%s", %s, %s, "%s"]', data$stratum, data$g, number(data$w), number(data$y), data$k)
  as_json <- function(counts) paste0("{", paste(sprintf('"%s": %d', names(counts), as.integer(counts)), collapse = ", "), "}")
  sprintf('  {"name": "%s", "margins": {"g": %s, "k": %s},\n   "rows": %s,\n   "estimates": %s}', name, as_json(margins$g),
    if (length(margins$k)) as_json(margins$k) else "{}", list_of(rows), list_of(c(one("all", rep(TRUE, nrow(data))), sapply(names(margins$g), function(g) one(g, data$g == g)))))
}
groups <- base; groups$k <- sample(c("x", "y"), n, TRUE); groups$y[sample(n, 30)] <- NA
calibrated <- c(raked("post-stratified", groups, list(g = c(a = 700, b = 300, c = 200))),
  raked("raked to two margins", groups, list(g = c(a = 700, b = 300, c = 200), k = c(x = 500, y = 700))))
writeLines(c("[", paste(calibrated, collapse = ",\n"), "]"), "tests/fixtures/reference/calibrated.json")

# The share of each answer: svymean of a factor. Wilson's interval on the effective base is prop.test without its correction; n* = p(1 - p)/SE^2.
shares <- function(name, data) {
  design <- svydesign(ids = ~1, strata = ~stratum, weights = ~w, data = data)
  share <- function(answer, domain) {
    m <- svymean(~chosen, subset(update(design, chosen = as.numeric(!is.na(y) & y == answer)), domain & !is.na(data$y)))
    p <- as.numeric(coef(m)); se <- as.numeric(SE(m)); n <- p * (1 - p) / se^2
    ci <- if (p > 0 && p < 1) prop.test(p * n, n, correct = FALSE)$conf.int else c(NA, NA)
    sprintf('{"domain": "%s", "answer": %s, "share": %s, "se": %s, "lower": %s, "upper": %s}', if (all(domain)) "all" else data$g[domain][1],
      number(answer), number(p), number(se), number(ci[1]), number(ci[2]))
  }
  answers <- sort(unique(data$y[!is.na(data$y)]))
  domains <- c(list(rep(TRUE, nrow(data))), lapply(sort(unique(data$g)), function(g) data$g == g))
  rows <- sprintf('["%s", "%s", %s, %s]', data$stratum, data$g, number(data$w), number(data$y))
  all <- unlist(lapply(domains, function(domain) sapply(answers, share, domain = domain)))
  sprintf('  {"name": "%s",\n   "rows": %s,\n   "shares": %s}', name, list_of(rows), list_of(all))
}
five <- missing; five$y <- ceiling(five$y / 2)
# Options of one question: who left all of them open did not answer it.
ticked <- base; ticked$y <- rbinom(n, 1, 0.3); ticked$y[sample(n, 20)] <- NA
writeLines(c("[", paste(c(shares("a distribution over five answers", five), shares("an option of a question with several answers", ticked)), collapse = ",\n"), "]"),
  "tests/fixtures/reference/shares.json")

cat("[\n", paste(c(
  fixture("one stratum, no weights", plain), fixture("strata and weights", base), fixture("finite population correction", base, TRUE),
  fixture("missing answers", missing), fixture("weights over four orders of magnitude", wide), fixture("tiny domains", tiny),
  fixture("a share", binary), fixture("one answer only", same)), collapse = ",\n"), "\n]\n", sep = "")
