# Reference values of the tests of differences, by R: npm run reference.
# Boschloo's test is in none of R's own packages: it is worked out here from its definition, by going through all tables.
boschloo <- function(x1, n1, x2, n2) {
  less <- function(x1, n1, x2, n2) {
    t1 <- rep(0:n1, times = n2 + 1)
    t2 <- rep(0:n2, each = n1 + 1)
    fisher <- phyper(t1, n1, n2, t1 + t2)
    counted <- fisher <= phyper(x1, n1, n2, x1 + x2) * (1 + 1e-9)
    size <- function(share) sum(dbinom(t1[counted], n1, share) * dbinom(t2[counted], n2, share))
    grid <- seq(0, 1, length.out = 2001)
    best <- grid[which.max(sapply(grid, size))]
    found <- optimize(size, c(max(0, best - 0.001), min(1, best + 0.001)), maximum = TRUE, tol = 1e-12)
    max(found$objective, size(best))
  }
  min(1, 2 * min(less(x1, n1, x2, n2), less(x2, n2, x1, n1)))
}
welch <- function(a, b) {
  found <- t.test(b, a)
  c(p = found$p.value, lower = found$conf.int[1], upper = found$conf.int[2])
}
tables <- list(c(0, 12, 15, 200), c(7, 15, 12, 15), c(3, 16, 10, 15), c(1, 30, 9, 40), c(2, 50, 12, 60), c(0, 25, 4, 20))
samples <- list(
  list(a = c(7, 8, 6, 7, 9, 5, 8), b = c(6, 6, 7, 5, 6, 7, 6, 8, 5)),
  list(a = c(1, 2, 2, 3, 10, 4, 2, 3, 1, 2), b = c(9, 8, 9, 7))
)
counts <- list(list(a = c(30, 50, 20), b = c(45, 40, 15)), list(a = c(12, 30, 41, 60), b = c(30, 28, 33, 70)))
text <- function(x) formatC(x, digits = 15, format = "g")
list_of <- function(x) paste0("[", paste(text(x), collapse = ", "), "]")
cat("{\n")
cat('  "fisher": [', paste(sapply(tables, function(t)
  sprintf('{"table": %s, "p": %s}', list_of(t), text(fisher.test(matrix(c(t[1], t[2] - t[1], t[3], t[4] - t[3]), 2))$p.value))),
  collapse = ",\n    "), "],\n")
cat('  "boschloo": [', paste(sapply(tables, function(t)
  sprintf('{"table": %s, "p": %s}', list_of(t), text(do.call(boschloo, as.list(t))))), collapse = ",\n    "), "],\n")
cat('  "welch": [', paste(sapply(samples, function(s) {
  found <- welch(s$a, s$b)
  sprintf('{"a": %s, "b": %s, "p": %s, "lower": %s, "upper": %s}', list_of(s$a), list_of(s$b),
    text(found["p"]), text(found["lower"]), text(found["upper"]))
}), collapse = ",\n    "), "],\n")
cat('  "chiSquared": [', paste(sapply(counts, function(s)
  sprintf('{"a": %s, "b": %s, "p": %s}', list_of(s$a), list_of(s$b), text(chisq.test(rbind(s$a, s$b), correct = FALSE)$p.value))),
  collapse = ",\n    "), "]\n")
cat("}\n")
