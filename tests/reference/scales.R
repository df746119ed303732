# Scales made of items, by R and its survey package, of the answers that scales.py made up: Rscript tests/reference/scales.R > tests/fixtures/scales/expected-r.csv
# WHO-5 and MHI-5 as scales.py has them, with their sources. svymean over domains, linearised; intervals with the degrees of freedom of the domain.
suppressPackageStartupMessages(library(survey))
options(digits = 17, survey.lonely.psu = "fail")

answers <- read.csv("tests/fixtures/scales/answers.csv", na.strings = c("", "9"))
who <- as.matrix(answers[paste0("w", 1:5)])
mhi <- as.matrix(answers[paste0("m", 1:5)])
mhi[, c(1, 2, 4)] <- 7 - mhi[, c(1, 2, 4)]

of_at_least <- function(items, least) ifelse(rowSums(!is.na(items)) >= least, rowMeans(items, na.rm = TRUE), NA)
answers$who5 <- 4 * rowSums(who)
answers$mhi5 <- 4 * (5 * of_at_least(mhi, 4) - 5)
answers$mood <- of_at_least(who, 3)
answers$who5.below.50 <- as.numeric(answers$who5 < 50 - 1e-9)
answers$mhi5.below.60 <- as.numeric(answers$mhi5 < 60 - 1e-9)

everybody <- svydesign(ids = ~1, strata = ~faculty, weights = ~weight, data = answers)
number <- function(x) ifelse(is.na(x), "nan", format(x, digits = 17, trim = TRUE, scientific = FALSE))
for (indicator in c("who5", "who5.below.50", "mhi5", "mhi5.below.60", "mood"))
  for (domain in c("university", "arts", "law", "science")) {
    within <- !is.na(answers[[indicator]]) & (domain == "university" | answers$faculty == domain)
    design <- everybody[within, ]
    found <- svymean(reformulate(indicator), design)
    is_share <- grepl("below", indicator)
    df <- sum(within) - length(unique(answers$faculty[within]))
    ends <- if (is_share) c(NaN, NaN) else confint(found, df = df)
    times <- if (is_share) 100 else 1
    values <- c(as.numeric(found) * times, as.numeric(SE(found)) * times, max(ends[1], 0), ends[2], sum(within))
    name <- if (domain == "university") domain else paste0("faculty:", domain)
    cat(paste(c(paste0("s.", gsub(".", "-", indicator, fixed = TRUE)), name, number(values)), collapse = ","), "\n", sep = "")
  }
