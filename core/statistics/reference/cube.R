# Makes cube.csv and cube.json: shares of each answer and mean answers of a group and its rest, with standard errors and
# the standard error of the difference, by R's survey package. Run: Rscript cube.R (in this folder).
suppressPackageStartupMessages({ library(survey); library(jsonlite) })
set.seed(20201122)
n <- 3000
clusters <- 40
stratumOf <- rep(1:6, times = c(12, 9, 7, 5, 4, 3))
population <- c(60, 40, 9, 200, 5, 3) # the last stratum is taken whole
cluster <- sample(clusters, n, replace = TRUE, prob = (1:clusters)^0.7)
stratum <- stratumOf[cluster]
level <- rnorm(clusters, 0, 0.4)[cluster] + rnorm(n)
weight <- round(exp(rnorm(n, 1, 0.6)), 6)
weight[sample(n, 40)] <- 0
answer <- function(values, shift, missing) {
  a <- cut(level + shift + rnorm(n), c(-Inf, seq(-1, 1, length.out = values - 1), Inf), labels = FALSE) - 1L
  a[runif(n) < missing] <- NA
  a
}
d <- data.frame(stratum, cluster, weight, population = population[stratum],
  i1 = answer(3, 0, 0.1), i2 = answer(5, 0.5, 0.2), i3 = answer(2, -0.5, 0), i4 = answer(4, 0.2, 0.4))
d$f1 <- as.integer(runif(n) < plogis(level))
d$f2 <- as.integer(runif(n) < 0.03)
d$f3 <- as.integer(d$cluster %% 2 == 0)          # whole clusters
d$f4 <- as.integer(d$stratum == 2 & runif(n) < 0.7) # one stratum only
d$f5 <- as.integer(runif(n) < 0.4)
d$f5[runif(n) < 0.15] <- NA                      # some whose membership is not known
write.csv(d, "cube.csv", row.names = FALSE, na = "", quote = FALSE)
d <- read.csv("cube.csv")

designs <- list(
  plain = svydesign(ids = ~cluster, strata = ~stratum, weights = ~weight, data = d),
  corrected = svydesign(ids = ~cluster, strata = ~stratum, weights = ~weight, fpc = ~population, data = d))
items <- paste0("i", 1:4)
groups <- paste0("f", 1:5)
result <- list()
for (name in names(designs)) for (i in seq_along(items)) for (g in seq_along(groups)) {
  design <- designs[[name]]
  design$variables$y <- design$variables[[items[i]]]
  design$variables$g <- design$variables[[groups[g]]]
  about <- subset(design, !is.na(y) & !is.na(g) & weights(design) > 0)
  values <- sort(unique(d[[items[i]]]))
  for (m in c(values, -1)) { # -1: the mean answer
    about$variables$z <- if (m < 0) about$variables$y else as.numeric(about$variables$y == m)
    by <- svyby(~z, ~g, about, svymean, covmat = TRUE)
    p <- coef(by)
    v <- vcov(by)
    result[[length(result) + 1]] <- list(design = name, item = i - 1, group = g - 1, value = m,
      p1 = p[[2]], se1 = sqrt(v[2, 2]), p0 = p[[1]], se0 = sqrt(v[1, 1]),
      difference = p[[2]] - p[[1]], seDifference = sqrt(v[1, 1] + v[2, 2] - 2 * v[1, 2]),
      df1 = degf(subset(about, g == 1)), df0 = degf(subset(about, g == 0)), df = degf(about) - 1)
  }
}
lines <- vapply(result, function(r) as.character(toJSON(r, auto_unbox = TRUE, digits = NA)), "")
head <- paste0('{"source":"R ', getRversion(), ', survey ', packageVersion("survey"), '","results":[')
writeLines(c(head, paste0(lines, c(rep(",", length(lines) - 1), "")), "]}"), "cube.json")
