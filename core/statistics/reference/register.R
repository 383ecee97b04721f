# Makes register.json: reference values for tables, panels, agreement, reliability and rates.
# R 4.2.2, base and stats only, jsonlite to write. Run in this folder: Rscript register.R
# What R has no function for is written out from the published formula, in another form than the program's where one exists.
suppressMessages(library(jsonlite))
set.seed(20240117)
out <- list(meta = list(R = R.version.string, script = 'register.R'))
mat <- function(rows) do.call(rbind, rows)
tables <- fromJSON('tables-rxc.json', simplifyVector = FALSE)$tables
tables <- lapply(tables, function(t) mat(lapply(t$counts, unlist)))
panels <- fromJSON('panel.json', simplifyVector = FALSE)$tables
panels <- lapply(panels, function(t) mat(lapply(t$counts, unlist)))
expand <- function(x) list(row = rep(as.vector(row(x)), as.vector(x)), column = rep(as.vector(col(x)), as.vector(x)))

# --- r x c tables: likelihood ratio, Pearson residuals, expected counts, linear by linear (Agresti 2013, 3.4.1) ---
contingency <- function(x) {
  test <- suppressWarnings(chisq.test(x, correct = FALSE))
  g <- 2 * sum(ifelse(x > 0, x * log(x / test$expected), 0))
  e <- expand(x)
  r <- cor(e$row, e$column)
  list(counts = x, likelihood_ratio = g, likelihood_p = pchisq(g, test$parameter, lower.tail = FALSE),
    residuals = unname(test$residuals), expected = unname(test$expected),
    below5 = mean(test$expected < 5),
    yates = if (all(dim(x) == 2)) unname(suppressWarnings(chisq.test(x))$statistic) else NULL,
    linear = (sum(x) - 1) * r^2, linear_p = pchisq((sum(x) - 1) * r^2, 1, lower.tail = FALSE), correlation = r,
    mean = as.vector(tapply(e$column, e$row, mean)), sd = as.vector(tapply(e$column, e$row, sd)))
}
out$contingency <- lapply(tables, contingency)
# tables with an empty row or column: R's chisq.test on what is left
holes <- list(
  rbind(c(3, 0, 5), c(0, 0, 0), c(7, 0, 2)), rbind(c(10, 0), c(4, 0), c(5, 0)), rbind(c(0, 12, 3, 0, 8), c(0, 5, 9, 0, 11)))
out$holes <- lapply(holes, function(x) {
  y <- x[rowSums(x) > 0, colSums(x) > 0, drop = FALSE]
  if (min(dim(y)) < 2) return(list(counts = x, statistic = NA, df = 0, p = NA))
  test <- suppressWarnings(chisq.test(y, correct = FALSE))
  list(counts = x, statistic = unname(test$statistic), df = unname(test$parameter), p = test$p.value)
})

# --- panels: symmetry over pairs that were met; marginal homogeneity by the Moore-Penrose inverse; kappa with SE ---
pseudoinverse <- function(s) {
  e <- eigen(s, symmetric = TRUE)
  keep <- e$values > 1e-9 * max(abs(e$values))
  list(inverse = e$vectors[, keep, drop = FALSE] %*% (t(e$vectors[, keep, drop = FALSE]) / e$values[keep]), rank = sum(keep))
}
kappas <- function(x, w) {
  n <- sum(x); p <- x / n; r <- rowSums(p); s <- colSums(p)
  po <- sum(w * p); pe <- sum(w * outer(r, s)); k <- (po - pe) / (1 - pe)
  # delta method on the cell proportions, the gradient by its definition (Fleiss, Cohen & Everitt 1969 is its closed form)
  wr <- as.vector(w %*% s); wc <- as.vector(r %*% w)
  gradient <- (w * (1 - pe) - (1 - po) * outer(wr, wc, '+')) / (1 - pe)^2
  v <- (sum(p * gradient^2) - sum(p * gradient)^2) / n
  null <- (sum(outer(r, s) * (w - outer(wr, wc, '+'))^2) - pe^2) / (n * (1 - pe)^2)
  list(kappa = k, se = sqrt(max(v, 0)), se0 = sqrt(null), low = k - qnorm(.975) * sqrt(max(v, 0)),
    high = k + qnorm(.975) * sqrt(max(v, 0)), po = po, pe = pe)
}
weights <- function(k, power) 1 - (abs(outer(1:k, 1:k, '-')) / (k - 1))^power
panel <- function(x) {
  k <- nrow(x); n <- sum(x); u <- upper.tri(x); moved <- (x + t(x))[u] > 0
  b <- sum(((x - t(x))[u]^2 / (x + t(x))[u])[moved])
  d <- rowSums(x) - colSums(x); s <- diag(rowSums(x) + colSums(x)) - x - t(x)
  g <- pseudoinverse(s); m <- as.numeric(t(d) %*% g$inverse %*% d)
  e <- expand(x); change <- e$column - e$row
  t <- if (n > 1 && sd(change) > 0) t.test(change) else NULL
  rank <- suppressWarnings(wilcox.test(change, exact = FALSE, correct = TRUE))
  list(bowker = b, bowker_df = sum(moved), bowker_p = pchisq(b, sum(moved), lower.tail = FALSE),
    stuart_maxwell = m, df = g$rank, p = pchisq(m, g$rank, lower.tail = FALSE),
    bhapkar = m / (1 - m / n), bhapkar_p = pchisq(m / (1 - m / n), g$rank, lower.tail = FALSE),
    none = kappas(x, diag(k)), linear = kappas(x, weights(k, 1)), quadratic = kappas(x, weights(k, 2)),
    t_low = t$conf.int[1], t_high = t$conf.int[2], signed_rank_cc_p = rank$p.value)
}
out$panel <- lapply(panels, panel)
# Newcombe (1998), Statistics in Medicine 17:2635, method 10: difference of paired proportions
wilson <- function(x, n, z) {
  centre <- (x + z^2 / 2) / (n + z^2); half <- z / (n + z^2) * sqrt(x * (n - x) / n + z^2 / 4); c(centre - half, centre + half)
}
newcombe <- function(a, b, c, d, level) {
  n <- a + b + c + d; z <- qnorm(1 - (1 - level) / 2)
  p1 <- (a + b) / n; p2 <- (a + c) / n; l1 <- wilson(a + b, n, z); l2 <- wilson(a + c, n, z)
  bottom <- (a + b) * (c + d) * (a + c) * (b + d); top <- a * d - b * c
  phi <- if (bottom == 0) 0 else (if (top > 0) max(top - n / 2, 0) else top) / sqrt(bottom)
  list(cells = c(a, b, c, d), level = level, estimate = p1 - p2,
    low = p1 - p2 - sqrt((p1 - l1[1])^2 - 2 * phi * (p1 - l1[1]) * (l2[2] - p2) + (l2[2] - p2)^2),
    high = p1 - p2 + sqrt((p2 - l2[1])^2 - 2 * phi * (p2 - l2[1]) * (l1[2] - p1) + (l1[2] - p1)^2))
}
out$newcombe_paired <- Map(newcombe, c(36, 36, 20, 53, 1, 1, 0, 54), c(12, 14, 12, 0, 0, 0, 5, 0), c(2, 0, 2, 1, 0, 0, 5, 0),
  c(0, 0, 16, 0, 29, 30, 0, 0), c(.95, .95, .95, .95, .9, .95, .95, .99), USE.NAMES = FALSE)

# --- kappa with weights of one's own: Cohen (1968), 200 patients; printed there: unweighted .492, weighted .348 ---
cohen <- 200 * rbind(c(.44, .07, .09), c(.05, .20, .05), c(.01, .03, .06))
loss <- rbind(c(0, 1, 3), c(1, 0, 6), c(3, 6, 0))
out$cohen1968 <- list(counts = cohen, weights = 1 - loss / 6, own = kappas(cohen, 1 - loss / 6), none = kappas(cohen, diag(3)))

# --- Krippendorff's alpha by the coincidence matrix (Krippendorff 2011, Computing Krippendorff's alpha-reliability) ---
alpha <- function(x, metric) { # x: units x coders, NA where a coder is silent
  values <- sort(unique(as.vector(x))); k <- length(values)
  o <- matrix(0, k, k)
  for (u in seq_len(nrow(x))) {
    v <- match(x[u, !is.na(x[u, ])], values); m <- length(v)
    if (m > 1) for (i in 1:m) for (j in 1:m) if (i != j) o[v[i], v[j]] <- o[v[i], v[j]] + 1 / (m - 1)
  }
  nc <- rowSums(o); n <- sum(nc)
  delta <- outer(seq_len(k), seq_len(k), Vectorize(function(c, d) switch(metric,
    nominal = as.numeric(c != d),
    ordinal = if (c == d) 0 else (sum(nc[min(c, d):max(c, d)]) - (nc[c] + nc[d]) / 2)^2,
    interval = (values[c] - values[d])^2,
    ratio = if (values[c] + values[d] == 0) 0 else ((values[c] - values[d]) / (values[c] + values[d]))^2)))
  1 - (n - 1) * sum(o * delta) / sum(outer(nc, nc) * delta)
}
published <- cbind(c(1, 2, 3, 3, 2, 1, 4, 1, 2, NA, NA, NA), c(1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NA, 3),
  c(NA, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NA), c(1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NA))
coders <- function(units, coders, k, agree, silent) {
  truth <- sample(k, units, TRUE)
  x <- sapply(seq_len(coders), function(i) ifelse(runif(units) < agree, truth, sample(k, units, TRUE)))
  x[runif(length(x)) < silent] <- NA
  x
}
ratings <- list(published, coders(40, 2, 3, .7, 0), coders(60, 2, 5, .5, .2), coders(50, 5, 4, .6, .3), coders(30, 3, 7, .8, .1),
  coders(20, 3, 4, .05, .4), 10 * coders(25, 3, 9, .7, .1) - 5)
metrics <- c('nominal', 'ordinal', 'interval', 'ratio')
out$krippendorff <- lapply(ratings, function(x) list(ratings = x,
  alpha = setNames(lapply(metrics, function(m) alpha(x, m)), metrics)))
# one category against the rest, and the share of pairs that agree on it
out$per_category <- lapply(ratings, function(x) {
  lapply(sort(unique(as.vector(x))), function(v) {
    own <- rowSums(x == v, na.rm = TRUE); all <- rowSums(!is.na(x)); pair <- all > 1
    list(category = v, uses = sum(own[pair]), agreement = sum((own * (own - 1))[pair]) / sum((own * (all - 1))[pair]),
      alpha = alpha((x == v) * 1, 'nominal'))
  })
})

# --- Fleiss' kappa (Fleiss 1971); standard error under no agreement (Fleiss, Nee & Landis 1979) ---
fleiss <- function(counts) { # units x categories
  n <- nrow(counts); m <- sum(counts[1, ]); p <- colSums(counts) / (n * m); q <- 1 - p
  po <- mean((rowSums(counts^2) - m) / (m * (m - 1))); pe <- sum(p^2)
  kj <- 1 - colSums(counts * (m - counts)) / (n * m * (m - 1) * p * q)
  se <- sqrt(2) / (sum(p * q) * sqrt(n * m * (m - 1))) * sqrt(sum(p * q)^2 - sum(p * q * (q - p)))
  list(counts = counts, kappa = (po - pe) / (1 - pe), se0 = se, categories = kj, category_se0 = sqrt(2 / (n * m * (m - 1))))
}
ten <- rbind(c(0, 0, 0, 0, 14), c(0, 2, 6, 4, 2), c(0, 0, 3, 5, 6), c(0, 3, 9, 2, 0), c(2, 2, 8, 1, 1), c(7, 7, 0, 0, 0),
  c(3, 2, 6, 3, 0), c(2, 5, 3, 2, 2), c(6, 5, 2, 1, 0), c(0, 2, 2, 3, 7))
tabulated <- function(x, k) t(apply(x, 1, tabulate, nbins = k))
out$fleiss <- list(fleiss(ten), fleiss(tabulated(coders(40, 2, 3, .7, 0), 3)), fleiss(tabulated(coders(25, 4, 5, .5, 0), 5)))

# --- Cronbach's alpha from the covariance matrix (Cronbach 1951); interval of Feldt (1965) ---
cronbach <- function(x, use) {
  if (use == 'complete.obs') x <- x[complete.cases(x), , drop = FALSE]
  a <- function(s) { k <- ncol(s); if (k < 2) NA else k / (k - 1) * (1 - sum(diag(s)) / sum(s)) }
  std <- function(s) { k <- ncol(s); r <- cov2cor(s); m <- mean(r[upper.tri(r)]); k * m / (1 + (k - 1) * m) }
  s <- cov(x, use = use); k <- ncol(x); n <- nrow(x); f <- (n - 1) * c(1, k - 1)
  list(n = n, alpha = a(s), standardised = std(s), dropped = sapply(1:k, function(i) a(s[-i, -i, drop = FALSE])),
    item_rest = sapply(1:k, function(i) { r <- sum(s[i, -i]); r / sqrt(s[i, i] * sum(s[-i, -i])) }),
    low = 1 - (1 - a(s)) * qf(.975, f[1], f[2]), high = 1 - (1 - a(s)) * qf(.025, f[1], f[2]))
}
scale <- function(n, k, load, silent) {
  trait <- rnorm(n)
  x <- sapply(1:k, function(i) pmin(5, pmax(1, round(3 + load * trait + rnorm(n)))))
  x[runif(length(x)) < silent] <- NA
  x
}
scales <- list(scale(60, 4, 1, 0), scale(80, 6, .7, .08), scale(15, 3, .5, .1), scale(120, 10, .4, .02), scale(30, 2, 1, .05))
out$cronbach <- lapply(scales, function(x) list(items = x, complete = cronbach(x, 'complete.obs'),
  available = cronbach(x, 'pairwise.complete.obs')))

# --- rates: exact Poisson interval (Garwood 1936), ratio of two rates given their sum ---
out$rate <- lapply(c(0, 1, 2, 5, 17, 250, 12345), function(x) lapply(c(.9, .95, .998), function(level) {
  test <- poisson.test(x, 4321.5, conf.level = level)
  list(events = x, time = 4321.5, level = level, estimate = unname(test$estimate), ci = as.vector(test$conf.int))
}))
out$rate <- do.call(c, out$rate)
finite <- function(x) if (is.finite(x)) x else as.character(x) # JSON has no infinity
ratio <- function(x1, t1, x2, t2, level) {
  test <- poisson.test(c(x1, x2), c(t1, t2), conf.level = level)
  list(first = c(x1, t1), second = c(x2, t2), level = level, estimate = finite(unname(test$estimate)),
    ci = lapply(test$conf.int, finite), p = test$p.value)
}
out$rate_ratio <- Map(ratio, c(10, 0, 5, 7, 120, 3, 1500, 40, 11, 2), c(100, 50, 20, 1000, 3500, 10, 9e4, 4e4, 6.5, 33),
  c(20, 4, 0, 7, 95, 30, 1490, 3, 8, 9), c(100, 60, 30, 1000, 2900, 100, 8e4, 1e3, 2.25, 33), c(.95, .95, .95, .9, .95, .99, .95, .95, .8, .95),
  USE.NAMES = FALSE)

# outcomes that are exactly equally likely, and differ by rounding when computed
ties <- Map(ratio, c(0, 1, 2, 3, 4), 1, c(2, 4, 6, 8, 10), 2, .95, USE.NAMES = FALSE)
out$rate_ratio <- c(out$rate_ratio, ties)

# --- indirect standardisation: events against the expected number ---
out$smr <- lapply(c(0, 4, 31, 400), function(x) {
  population <- c(1200, 800, 450, 90); rates <- c(.002, .006, .012, .04); expected <- sum(population * rates)
  test <- poisson.test(x, expected)
  list(observed = x, population = population, rates = rates, expected = expected, estimate = unname(test$estimate),
    ci = as.vector(test$conf.int), p = test$p.value)
})

# --- direct standardisation; gamma interval of Fay & Feuer (1997), Statistics in Medicine 16:791, by qgamma ---
direct <- function(events, population, standard, level) {
  w <- standard / sum(standard) / population; r <- sum(w * events); v <- sum(w^2 * events); m <- max(w); a <- (1 - level) / 2
  list(events = events, population = population, standard = standard, level = level, rate = r, se = sqrt(v),
    crude = sum(events) / sum(population),
    normal = c(r - qnorm(1 - a) * sqrt(v), r + qnorm(1 - a) * sqrt(v)),
    gamma = c(if (r > 0) qgamma(a, r^2 / v, scale = v / r) else 0, qgamma(1 - a, (r + m)^2 / (v + m^2), scale = (v + m^2) / (r + m))))
}
out$direct <- list(
  direct(c(3, 12, 25, 40), c(1200, 3400, 2800, 900), c(25000, 40000, 25000, 10000), .95),
  direct(c(0, 1, 0, 4), c(310, 420, 260, 80), c(.25, .4, .25, .1), .95),
  direct(c(0, 0, 0), c(310, 420, 260), c(3, 4, 3), .95),
  direct(c(107, 141, 60, 40, 39, 25), c(230061, 329449, 114920, 39487, 14208, 3052), c(319933, 931318, 786511, 488235, 237863, 61313), .95),
  direct(c(107, 141, 60, 40, 39, 25), c(230061, 329449, 114920, 39487, 14208, 3052), c(319933, 931318, 786511, 488235, 237863, 61313), .99),
  direct(c(250, 900), c(10000, 30000), c(1, 1), .9))

# --- funnel limits (Spiegelhalter 2005, Statistics in Medicine 24:1185) ---
inverse <- function(p, q, f) { r <- q(p); r - (f(r) - p) / (f(r) - f(r - 1)) } # the discrete inverse, made continuous
funnel <- function(kind, n, target, level) {
  a <- (1 - level) / 2; z <- qnorm(1 - a)
  q <- if (kind == 'proportion') function(p) qbinom(p, n, target) else function(p) qpois(p, n * target)
  f <- if (kind == 'proportion') function(x) pbinom(x, n, target) else function(x) ppois(x, n * target)
  se <- sqrt(if (kind == 'proportion') target * (1 - target) / n else target / n)
  published <- c(inverse(a, q, f), inverse(1 - a, q, f)) / n
  # by enumeration: the counts whose own tail holds less than half of what may fall outside
  x <- 0:(if (kind == 'proportion') n else qpois(1 - 1e-12, n * target) + 5)
  up <- if (kind == 'proportion') pbinom(x - 1, n, target, lower.tail = FALSE) else ppois(x - 1, n * target, lower.tail = FALSE)
  list(kind = kind, n = n, target = target, level = level, normal = c(target - z * se, target + z * se), published = published,
    below = sum(f(x) < a), above = if (any(up < a)) min(x[up < a]) else -1)
}
grid <- expand.grid(n = c(5, 12, 40, 137, 900, 15000), target = c(.02, .13, .5, .87), level = c(.95, .998))
out$funnel <- c(Map(function(n, t, l) funnel('proportion', n, t, l), grid$n, grid$target, grid$level, USE.NAMES = FALSE),
  Map(function(n, t, l) funnel('rate', n, t, l), grid$n * 10.5, grid$target / 8, grid$level, USE.NAMES = FALSE))

# --- mean of an index: t.test on the values ---
out$mean <- lapply(c(2, 3, 11, 240), function(n) {
  x <- round(17.25 * rbinom(n, 8, .4), 2); test <- t.test(x, conf.level = if (n == 11) .9 else .95)
  list(n = n, mean = mean(x), sd = sd(x), level = attr(test$conf.int, 'conf.level'), se = test$stderr, ci = as.vector(test$conf.int))
})

lines <- vapply(names(out), function(name) paste0(toJSON(name, auto_unbox = TRUE), ': ',
  toJSON(out[[name]], auto_unbox = TRUE, digits = NA, na = 'null', null = 'null')), '')
writeLines(c('{', paste0(lines, c(rep(',', length(lines) - 1), '')), '}'), 'register.json')
