# Reference values for one and two proportions, trends, adjusted p-values and distribution functions.
# Base R 4.2.2 only. Run in this folder: Rscript proportions.R
# Numbers are written with 17 significant digits; NA and NaN as null, infinities as the text "Inf" or "-Inf".

number <- function(v) {
  if (is.logical(v) && !all(is.na(v))) return(ifelse(v, 'true', 'false'))
  s <- sprintf('%.15g', v)
  s <- ifelse(suppressWarnings(as.numeric(s)) == v, s, sprintf('%.17g', v))
  s[is.na(v)] <- 'null'
  s[v %in% Inf] <- '"Inf"'
  s[v %in% -Inf] <- '"-Inf"'
  s
}
json <- function(v) {
  if (is.list(v)) {
    inner <- vapply(v, json, '')
    if (is.null(names(v))) return(paste0('[', paste(inner, collapse = ','), ']'))
    return(paste0('{', paste0('"', names(v), '":', inner, collapse = ','), '}'))
  }
  s <- if (is.character(v)) paste0('"', v, '"') else number(v)
  if (inherits(v, 'AsIs') || length(v) != 1) paste0('[', paste(s, collapse = ','), ']') else s
}
write_entries <- function(entries, file) {
  lines <- paste0('"', names(entries), '":', vapply(entries, json, ''))
  writeLines(c('{', paste0(lines, c(rep(',', length(lines) - 1), '')), '}'), file)
}
meta <- list(R = R.version.string, script = 'proportions.R')

# --- One proportion: base R's own intervals ------------------------------------------------------------------------
# prop.test gives Wilson's, with and without correction, binom.test Clopper and Pearson's; mid-P is solved here.
mid_p <- function(x, n, level) {
  tail <- (1 - level) / 2
  upper <- function(p) pbinom(x, n, p, lower.tail = FALSE) + dbinom(x, n, p) / 2
  lower <- function(p) pbinom(x - 1, n, p) + dbinom(x, n, p) / 2
  outer <- binom.test(x, n, conf.level = level)$conf.int
  solve <- function(f, range) uniroot(f, range, tol = 1e-18, maxiter = 10000)$root
  c(
    if (x == 0) 0 else solve(function(p) log(upper(p) / tail), c(outer[1], 1)),
    if (x == n) 1 else solve(function(p) log(lower(p) / tail), c(0, outer[2]))
  )
}
base <- do.call(rbind, lapply(c(.9, .95, .99), function(level) {
  do.call(rbind, lapply(c(1:10, 12, 15, 20, 25, 30, 40, 50, 75, 100, 150, 200, 350, 500, 1000, 2000, 5000, 2e4, 6e4, 6e5), function(n) {
    x <- unique(c(0:min(n, 5), round(n * c(.05, .1, .25, 1 / 3, .5, .62, .8, .95)), max(n - 2, 0), n - 1, n))
    data.frame(x = x, n = n, level = level)
  }))
}))
intervals <- mapply(function(x, n, level) {
  z <- qnorm((1 + level) / 2)
  p <- x / n
  tail <- (1 - level) / 2
  centre <- (x + z^2 / 2) / (n + z^2)
  jeffreys <- qbeta(c(tail, 1 - tail), x + .5, n - x + .5)
  c(
    p + c(-1, 1) * z * sqrt(p * (1 - p) / n),
    suppressWarnings(prop.test(x, n, correct = FALSE, conf.level = level))$conf.int,
    suppressWarnings(prop.test(x, n, correct = TRUE, conf.level = level))$conf.int,
    binom.test(x, n, conf.level = level)$conf.int,
    centre + c(-1, 1) * z * sqrt(centre * (1 - centre) / (n + z^2)),
    if (x == 0) 0 else jeffreys[1], if (x == n) 1 else jeffreys[2],
    mid_p(x, n, level)
  )
}, base$x, base$n, base$level)
columns <- paste0(rep(c('wald', 'wilson', 'wilson_cc', 'cp', 'ac', 'jeffreys', 'mid_p'), each = 2), c('_low', '_high'))
base_columns <- c(as.list(base), setNames(lapply(seq_along(columns), function(i) signif(intervals[i, ], 15)), columns))

# --- One proportion: the logit interval and Newcombe's (1998) continuity-corrected Wilson interval ----------------
# prop.test(correct = TRUE) leaves the correction out where x = n / 2 (it corrects towards a null value of 0.5),
# so the published formula is written out here.
wilson <- function(x, n, level) {
  z <- qnorm((1 + level) / 2)
  p <- x / n
  half <- z * sqrt(z^2 + 4 * n * p * (1 - p))
  c((2 * x + z^2 - half) / (2 * (n + z^2)), (2 * x + z^2 + half) / (2 * (n + z^2)))
}
wilson_cc <- function(x, n, level) {
  z <- qnorm((1 + level) / 2)
  p <- x / n
  q <- 1 - p
  low <- (2 * n * p + z^2 - 1 - z * sqrt(z^2 - 2 - 1 / n + 4 * p * (n * q + 1))) / (2 * (n + z^2))
  high <- (2 * n * p + z^2 + 1 + z * sqrt(z^2 + 2 - 1 / n + 4 * p * (n * q - 1))) / (2 * (n + z^2))
  c(if (x == 0) 0 else max(0, low), if (x == n) 1 else min(1, high))
}
logit_interval <- function(x, n, level) {
  z <- qnorm((1 + level) / 2)
  plogis(qlogis(x / n) + c(-1, 1) * z / sqrt(n * (x / n) * (1 - x / n)))
}
one <- do.call(rbind, lapply(c(2, 3, 5, 8, 17, 50, 100, 377, 1000, 60000), function(n) {
  expand.grid(x = unique(c(1, 2, round(n * c(.1, .25, .5, .62, .9)), n - 1)), n = n, level = c(.9, .95, .99))
}))
one <- one[one$x > 0 & one$x < one$n, ]
cc <- mapply(wilson_cc, one$x, one$n, one$level)
lg <- mapply(logit_interval, one$x, one$n, one$level)

# --- Two proportions ---------------------------------------------------------------------------------------------
# fisher.test finds its odds ratio and limits with uniroot at its default tolerance (about 1e-4), so the same
# equations are solved again here at a tolerance that leaves only rounding.
noncentral <- function(x1, n1, x2, n2, level) {
  k <- x1 + x2
  support <- max(0, k - n2):min(k, n1)
  logdc <- dhyper(support, n1, n2, k, log = TRUE)
  prob <- function(lor) {
    d <- logdc + support * lor
    d <- exp(d - max(d))
    d / sum(d)
  }
  alpha <- (1 - level) / 2
  solve <- function(f) uniroot(f, c(-5, 5), extendInt = 'yes', tol = 1e-14, maxiter = 5000)$root
  lowest <- x1 == min(support)
  highest <- x1 == max(support)
  if (length(support) == 1) return(c(0, 0, Inf))
  c(
    if (lowest) 0 else if (highest) Inf else exp(solve(function(l) sum(support * prob(l)) - x1)),
    if (lowest) 0 else exp(solve(function(l) log(sum(prob(l)[support >= x1])) - log(alpha))),
    if (highest) Inf else exp(solve(function(l) log(sum(prob(l)[support <= x1])) - log(alpha)))
  )
}
newcombe <- function(x1, n1, x2, n2, level, interval) {
  p1 <- x1 / n1
  p2 <- x2 / n2
  a <- interval(x1, n1, level)
  b <- interval(x2, n2, level)
  p1 - p2 + c(-sqrt((p1 - a[1])^2 + (b[2] - p2)^2), sqrt((a[2] - p1)^2 + (p2 - b[1])^2))
}
fixed <- rbind(
  c(0, 5, 0, 7), c(5, 5, 7, 7), c(0, 5, 7, 7), c(5, 5, 0, 7), c(0, 10, 3, 12), c(10, 10, 9, 12), c(1, 1, 0, 1),
  c(1, 2, 1, 2), c(3, 4, 1, 4), c(2, 15, 0, 20), c(56, 70, 48, 80), c(9, 10, 3, 10), c(6, 7, 2, 7),
  c(5, 56, 0, 29), c(0, 10, 0, 20), c(0, 10, 0, 10), c(10, 10, 0, 20), c(10, 10, 0, 10), c(36, 44, 181, 333),
  c(900, 1000, 100, 1000), c(3000, 6000, 3100, 6100), c(12, 600, 30, 5000), c(150, 60000, 90, 30000)
)
set.seed(20201)
drawn <- t(replicate(70, {
  n <- sample(c(3, 8, 15, 31, 77, 150, 420, 2000), 2, replace = TRUE)
  p <- runif(1)
  x <- rbinom(2, n, plogis(qlogis(p) + c(0, rnorm(1, 0, 0.7))))
  c(x[1], n[1], x[2], n[2])
}))
cases <- rbind(fixed, drawn)
two <- lapply(seq_len(nrow(cases)), function(i) {
  r <- cases[i, ]
  x <- r[c(1, 3)]
  n <- r[c(2, 4)]
  level <- c(.95, .9, .99)[i %% 3 + 1]
  plain <- suppressWarnings(prop.test(x, n, correct = FALSE, conf.level = level))
  yates <- suppressWarnings(prop.test(x, n, correct = TRUE, conf.level = level))
  table <- rbind(x, n - x)
  fisher <- fisher.test(table, conf.level = level)
  chisq <- suppressWarnings(chisq.test(table, correct = FALSE))
  # Woolf's limits and the log limits of the risk ratio are the Wald limits of the saturated binomial models
  whole <- all(table > 0)
  wald <- function(link, start = NULL) {
    fit <- suppressWarnings(glm(t(table) ~ c(1, 0), family = binomial(link),
      control = list(epsilon = 1e-15, maxit = 200), start = start))
    exp(c(coef(fit)[[2]], suppressMessages(confint.default(fit, level = level))[2, ]))
  }
  none <- c(NA_real_, NA, NA)
  # the log link needs a start with all shares below 1; this one is near the answer, the last steps are glm's
  near <- log(x[2] / n[2]) - 0.01
  list(
    x1 = x[1], n1 = n[1], x2 = x[2], n2 = n[2], level = level,
    chisq = unname(plain$statistic), p = plain$p.value, ci = plain$conf.int[1:2],
    yates = unname(yates$statistic), yates_p = yates$p.value, expected_min = min(chisq$expected),
    fisher_p = fisher$p.value, fisher_or = unname(fisher$estimate), fisher_ci = fisher$conf.int[1:2],
    exact = noncentral(x[1], n[1], x[2], n[2], level),
    newcombe10 = newcombe(x[1], n[1], x[2], n[2], level, wilson),
    newcombe11 = newcombe(x[1], n[1], x[2], n[2], level, wilson_cc),
    or_glm = if (whole) wald('logit') else none,
    rr_glm = if (whole) wald('log', c(near, log(x[1] / n[1]) - 0.01 - near)) else none,
    h = 2 * asin(sqrt(x[1] / n[1])) - 2 * asin(sqrt(x[2] / n[2]))
  )
})

# Newcombe (1998, Statistics in Medicine 17: 873-890, table II): printed limits of methods 10 and 11, four decimals
published <- list(
  list(x1 = 56, n1 = 70, x2 = 48, n2 = 80, m10 = c(0.0524, 0.3339), m11 = c(0.0428, 0.3422)),
  list(x1 = 9, n1 = 10, x2 = 3, n2 = 10, m10 = c(0.1705, 0.8090), m11 = c(0.1013, 0.8387)),
  list(x1 = 5, n1 = 56, x2 = 0, n2 = 29, m10 = c(-0.0381, 0.1926), m11 = c(-0.0667, 0.2037)),
  list(x1 = 10, n1 = 10, x2 = 0, n2 = 10, m10 = c(0.6075, 1), m11 = c(0.5128, 1))
)

# --- Trend -------------------------------------------------------------------------------------------------------
waves <- list(
  list(x = c(130, 160, 210), n = c(333, 350, 377), score = c(2015, 2018, 2021)),
  list(x = c(5, 4, 9, 12), n = c(20, 22, 19, 25), score = c(2012, 2015, 2018, 2021)),
  list(x = c(83, 90, 129, 70), n = c(86, 93, 136, 82), score = c(1, 2, 3, 4)),
  list(x = c(0, 0, 3), n = c(10, 12, 9), score = c(2015, 2018, 2021)),
  list(x = c(10, 12, 8), n = c(10, 12, 9), score = c(2015, 2018, 2021)),
  list(x = c(10, 40), n = c(50, 90), score = c(2018, 2021)),
  list(x = c(5000, 5100, 5050, 4800, 5300), n = c(20000, 20100, 19900, 20000, 21000), score = c(2009, 2012, 2015, 2018, 2024))
)
trend <- lapply(waves, function(w) {
  test <- suppressWarnings(prop.trend.test(w$x, w$n, w$score))
  total <- suppressWarnings(prop.test(w$x, w$n, correct = FALSE))
  freq <- w$x / w$n
  fit <- lm(freq ~ w$score, weights = w$n)
  centre <- weighted.mean(w$score, w$n)
  coefficient <- w$n * (w$score - centre) / sum(w$n * (w$score - centre)^2)
  limits <- mapply(wilson, w$x, w$n, 0.95)
  low <- pmin(coefficient * limits[1, ], coefficient * limits[2, ])
  high <- pmax(coefficient * limits[1, ], coefficient * limits[2, ])
  c(w, list(
    chisq = unname(test$statistic), p = test$p.value, total = unname(total$statistic), total_p = total$p.value,
    slope = unname(coef(fit)[2]), se = sqrt(sum(coefficient^2 * freq * (1 - freq) / w$n)),
    mover = sum(coefficient * freq) + c(-1, 1) * sqrt(c(
      sum((coefficient * freq - low)^2), sum((high - coefficient * freq)^2)))
  ))
})

# --- Adjusted p-values -------------------------------------------------------------------------------------------
set.seed(7)
families <- list(
  numeric(0), 0.03, c(0.01, 0.02, 0.03, 0.04, 0.05), c(0.05, 0.04, 0.03, 0.02, 0.01), c(0.01, 0.01, 0.01, 0.5),
  c(0, 1, 0.5, 1e-300), c(0.02, NA, 0.03, NA, 0.001), c(NA_real_, NA), c(NA, 0.04), round(runif(40)^3, 3), runif(200)^2,
  ifelse(runif(60) < 0.2, NA, runif(60)^4)
)
adjusted <- lapply(families, function(p) list(
  p = I(p), holm = I(p.adjust(p, 'holm')), bh = I(p.adjust(p, 'BH')), bonferroni = I(p.adjust(p, 'bonferroni'))
))

# --- Distribution functions --------------------------------------------------------------------------------------
grid <- function(...) as.list(expand.grid(..., KEEP.OUT.ATTRS = FALSE))
z <- c(-37, -20, -12, -8, -6, -5, -4, -3, -2.5, -1.96, -1, -.5, -.1, -1e-3, -1e-8, 0, 1e-8, .1, .5, 1, 1.5, 1.96, 2.58, 3, 4, 6, 8, 12, 20, 37)
tails <- c(1e-300, 1e-100, 1e-50, 1e-20, 1e-15, 1e-10, 1e-8, 1e-6, 1e-4, 1e-3)
middle <- c(.005, .01, .025, .05, .1, .2, .25, .3, .4, .45, .49, .5, .51, .55, .6, .75, .8, .9, .95, .975, .99, .995, .999)
top <- c(1 - 1e-4, 1 - 1e-6, 1 - 1e-8, 1 - 1e-10, 1 - 1e-12)
probs <- c(tails, middle, top)
dfs <- c(.5, 1, 1.7, 2, 3, 4, 10.5, 30, 44, 200, 1e4, 1e6, Inf)
tt <- grid(t = c(0, 1e-8, .001, .1, .5, 1, 1.5, 1.96, 2.5, 3, 4, 6, 10, 20, 40, 1000), df = dfs)
# without 1e-300, where the square of t overflows for few degrees of freedom
tq <- grid(p = probs[-1], df = dfs)
ff <- grid(x = c(1e-6, .01, .1, .5, .9, 1, 1.1, 2, 3, 5, 10, 30, 100, 1e4), df1 = c(.5, 1, 2, 3.3, 10, 44, 1000, Inf), df2 = c(.5, 1, 4, 13.7, 44, 350, 1e6, Inf))
cx <- grid(x = c(1e-8, .001, .1, .5, 1, 2, 3.84, 5, 10, 20, 40, 80, 160, 400, 1400), df = c(.5, 1, 2, 3, 4, 7.5, 16, 44, 100, 350))
# large degrees of freedom about the mean, where expansions change over
cl <- grid(k = c(-6, -3, -1, -.1, 0, .1, 1, 2, 4, 8), df = c(300, 400, 450, 1000, 2000, 3000, 1e4, 1e5, 1e6))
cx <- list(x = c(cx$x, cl$df + round(cl$k * sqrt(2 * cl$df), 3)), df = c(cx$df, cl$df))
cq <- grid(p = c(1e-20, 1e-10, 1e-6, .001, middle, 1 - 1e-4, 1 - 1e-6, 1 - 1e-10), df = c(.5, 1, 2, 4, 7.5, 44, 350, 450, 3000, 1e6))
bq <- grid(p = c(1e-10, 1e-6, .0005, .005, .025, .05, .1, .3, .5, .7, .9, .95, .975, .995, 1 - 1e-6), a = c(.5, 1, 2.5, 10, 44, 500, 6e4), b = c(.5, 1, 3, 12.5, 200, 1e4, 6e5))
bl <- grid(x = c(0, 1e-12, 1e-5, .001, .05, .3, .5, .7, .95, .999, 1), a = c(.5, 1, 2.5, 10, 44, 500, 6e4), b = c(.5, 1, 3, 12.5, 200, 1e4, 6e5))
# Where R's own qt and pt disagree (far tails of few degrees of freedom) the quantile is no reference: said in `sound`.
quantile <- qt(tq$p, tq$df)
back <- pt(abs(quantile), tq$df, lower.tail = FALSE)
sound <- abs(back - pmin(tq$p, 1 - tq$p)) <= 1e-12 * back
distributions <- list(
  meta = meta,
  normal = list(z = z, lower = pnorm(z), upper = pnorm(z, lower.tail = FALSE)),
  normalQuantile = list(p = probs, z = qnorm(probs)),
  tTwoSided = c(tt, list(p = 2 * pt(tt$t, tt$df, lower.tail = FALSE))),
  tQuantile = c(tq, list(t = quantile, sound = sound)),
  fUpper = c(ff, list(p = pf(ff$x, ff$df1, ff$df2, lower.tail = FALSE))),
  chiSquareUpper = c(cx, list(p = pchisq(cx$x, cx$df, lower.tail = FALSE))),
  chiSquareQuantile = c(cq, list(x = qchisq(cq$p, cq$df))),
  betaQuantile = c(bq, list(x = qbeta(bq$p, bq$a, bq$b))),
  betaLower = c(bl, list(p = pbeta(bl$x, bl$a, bl$b)))
)

write_entries(c(list(meta = meta), base_columns), 'prop-one.json')
write_entries(list(
  meta = meta, one = c(as.list(one), list(cc_low = cc[1, ], cc_high = cc[2, ], logit_low = lg[1, ], logit_high = lg[2, ])),
  two = two, newcombe1998 = published, trend = trend
), 'prop-two.json')
write_entries(list(meta = meta, families = adjusted), 'p-adjust.json')
write_entries(distributions, 'distributions.json')
