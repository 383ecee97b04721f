# Reference values for weighting, replicate weights, tests of association and regression.
# Made with R 4.2.2, survey 4.1-1 and jsonlite (calibrate needs MASS):  Rscript survey-methods.R   (in this folder; reads kommune.csv)
# Writes api-methods.csv and survey-methods.json.
suppressMessages({library(survey); library(jsonlite)})
options(survey.lonely.psu = "fail")
data(api); data(scd)
apipop_count <- function(f) { t <- xtabs(f, apipop); setNames(as.numeric(t), names(t)) }

# ---- the samples of Californian schools (data(api) of package survey), the columns used here
yes <- function(x) as.integer(x == "Yes")
pick <- function(d, sample, cluster, unit, stratum, fpc1, fpc2) data.frame(
  sample = sample, cluster = cluster, unit = unit, stratum = stratum, fpc1 = fpc1, fpc2 = fpc2, pw = d$pw,
  stype = as.integer(factor(d$stype, levels = c("E", "H", "M"))) - 1L, schwide = yes(d$sch.wide),
  compimp = yes(d$comp.imp), api99 = d$api99, api00 = d$api00, enroll = d$enroll, ell = d$ell,
  meals = d$meals, mobility = d$mobility)
clus1 <- pick(apiclus1, "clus1", apiclus1$dnum, seq_len(183), 0L, apiclus1$fpc, Inf)
strat <- pick(apistrat, "strat", seq_len(200), seq_len(200), as.integer(apistrat$stype) - 1L, apistrat$fpc, Inf)
strat$stratum <- strat$stype
clus2 <- pick(apiclus2, "clus2", apiclus2$dnum, apiclus2$snum, 0L, apiclus2$fpc1, apiclus2$fpc2)
all <- rbind(clus1, strat, clus2)
all$fpc2[is.infinite(all$fpc2)] <- NA
write.csv(all, "api-methods.csv", row.names = FALSE, na = "")
read <- function() read.csv("api-methods.csv")
back <- read(); for (name in c("clus1", "strat", "clus2")) assign(name, back[back$sample == name, ])
kommune <- read.csv("kommune.csv")

designs <- list(
  clus1 = svydesign(id = ~cluster, weights = ~pw, data = clus1),
  clus1_fpc = svydesign(id = ~cluster, weights = ~pw, fpc = ~fpc1, data = clus1),
  strat = svydesign(id = ~1, strata = ~stratum, weights = ~pw, data = strat),
  strat_fpc = svydesign(id = ~1, strata = ~stratum, weights = ~pw, fpc = ~fpc1, data = strat),
  clus2_fpc = svydesign(id = ~cluster + unit, fpc = ~fpc1 + fpc2, data = clus2),
  kommune = svydesign(id = ~kom, strata = ~sent, weights = ~w, data = kommune),
  kommune_fpc = svydesign(id = ~kom, strata = ~sent, weights = ~w, fpc = ~Nh, data = kommune))

se <- function(x) as.numeric(SE(x))
est <- function(x) list(est = as.numeric(coef(x)), se = se(x))
estimates <- function(d) {
  if ("api00" %in% names(d$variables)) list(
    mean_api00 = est(svymean(~api00, d)), mean_api99 = est(svymean(~api99, d)),
    total_enroll = est(svytotal(~enroll, d, na.rm = TRUE)), ratio = est(svyratio(~api00, ~api99, d)),
    mean_schwide = est(svymean(~schwide, d)), total_stype = est(svytotal(~factor(stype), d)))
  else list(
    mean_idx = est(svymean(~idx, d, na.rm = TRUE)), mean_q1pos = est(svymean(~q1pos, d, na.rm = TRUE)),
    mean_hard = est(svymean(~hard, d)), total_hard = est(svytotal(~hard, d)), total_sex = est(svytotal(~sex, d)),
    mean_q2 = est(svymean(~q2, subset(d, wave == 1), na.rm = TRUE)))
}

# ---- weighting
ctl <- list(epsilon = 1e-13, maxit = 1000)
pop <- function(f, names, d) { x <- xtabs(f, d); out <- as.data.frame(x); names(out) <- c(names, "Freq"); out }
ap <- apipop; ap$stype <- as.integer(apipop$stype) - 1L; ap$schwide <- yes(ap$sch.wide); ap$compimp <- yes(ap$comp.imp)
pst <- pop(~stype, "stype", ap); psw <- pop(~schwide, "schwide", ap); pci <- pop(~compimp, "compimp", ap)
pcell <- pop(~stype + schwide, c("stype", "schwide"), ap)
# E/H/M of the population, and the same for the municipal sample (invented, whole people)
ksex <- data.frame(sex = 0:1, Freq = c(27800, 24200))
kage <- data.frame(age = 1:4, Freq = c(9100, 17300, 16400, 9200))
kwave <- data.frame(wave = 1:2, Freq = c(26000, 26000))
kcell <- expand.grid(sex = 0:1, age = 1:4); kcell$Freq <- c(5100, 4000, 9000, 8300, 8500, 7900, 5200, 4000)
weighted <- function(before, after, spec, keep = TRUE)
  c(list(spec = spec), if (keep) list(weights = as.numeric(weights(after, "sampling"))), list(estimates = estimates(after)))
# the municipal sample: the weight's factor is the same for all rows of a cell, so one factor for each cell is enough
cellfactor <- function(before, after, cell) {
  g <- weights(after, "sampling") / weights(before, "sampling")
  stopifnot(all(tapply(g, cell, function(x) diff(range(x)) / mean(x)) < 1e-12))
  as.list(tapply(g, cell, mean))
}
# svyrecvar sweeps the margins out of the scores ten times, which is not enough where margins are correlated (up to 8e-5 of a
# standard error here): with the margins repeated it sweeps a hundred times
raked <- function(...) {
  d <- rake(..., control = ctl); k <- length(d$postStrata)
  d$postStrata[[k]] <- structure(rep(unclass(d$postStrata[[k]]), 10), class = "raking"); d
}
w <- list()
for (d in c("clus1", "clus1_fpc", "strat_fpc", "clus2_fpc")) {
  D <- designs[[d]]
  w[[paste0(d, "/post-stratify")]] <- weighted(D, postStratify(D, ~stype, pst), list(design = d, margins = "stype"))
  w[[paste0(d, "/rake2")]] <- weighted(D, raked(D, list(~stype, ~schwide), list(pst, psw)),
    list(design = d, margins = c("stype", "schwide")), d != "clus1")
  w[[paste0(d, "/rake3")]] <- weighted(D, raked(D, list(~stype, ~schwide, ~compimp), list(pst, psw, pci)),
    list(design = d, margins = c("stype", "schwide", "compimp")), d != "clus1")
  N <- nrow(apipop)
  t1 <- c(`(Intercept)` = N, `factor(stype)1` = sum(ap$stype == 1), `factor(stype)2` = sum(ap$stype == 2))
  t2 <- c(t1, api99 = sum(ap$api99))
  w[[paste0(d, "/linear")]] <- weighted(D, calibrate(D, ~factor(stype) + api99, t2), list(design = d, totals = unname(t2)))
  w[[paste0(d, "/raking")]] <- weighted(D, calibrate(D, ~factor(stype) + api99, t2, calfun = "raking", epsilon = 1e-13, maxit = 200),
    list(design = d, totals = unname(t2)))
  # the same margins as rake2: equal weights, but the residuals of a regression with the design weights
  t3 <- c(t1, schwide = sum(ap$schwide))
  w[[paste0(d, "/raking-margins")]] <- weighted(D, calibrate(D, ~factor(stype) + schwide, t3, calfun = "raking", epsilon = 1e-13, maxit = 200),
    list(design = d, totals = unname(t3)), d != "clus1")
}
w[["strat_fpc/linear-bounded"]] <- weighted(NULL, calibrate(designs$strat_fpc, ~factor(stype) + api99, t2, calfun = "linear",
  bounds = c(0.955, 1.03), epsilon = 1e-12, maxit = 500), list(design = "strat_fpc", totals = unname(t2), bounds = c(0.955, 1.03)))
w[["strat_fpc/logit"]] <- weighted(NULL, calibrate(designs$strat_fpc, ~factor(stype) + api99, t2, calfun = "logit",
  bounds = c(0.9, 1.1), epsilon = 1e-12, maxit = 500), list(design = "strat_fpc", totals = unname(t2), bounds = c(0.9, 1.1)))
cal <- calibrate(designs$clus1_fpc, ~factor(stype) + api99, t2, calfun = "raking", epsilon = 1e-13, maxit = 200)
wt <- weights(cal, "sampling"); cap <- as.numeric(quantile(wt, 0.9)); low <- as.numeric(quantile(wt, 0.03))
w[["clus1_fpc/trim"]] <- weighted(NULL, trimWeights(cal, upper = cap, lower = low), list(design = "clus1_fpc", totals = unname(t2), upper = cap, lower = low, strict = FALSE))
w[["clus1_fpc/trim-strict"]] <- weighted(NULL, trimWeights(cal, upper = cap, lower = low, strict = TRUE), list(design = "clus1_fpc", totals = unname(t2), upper = cap, lower = low, strict = TRUE))
two <- postStratify(postStratify(designs$strat_fpc, ~stype, pst), ~schwide, psw)
w[["strat_fpc/two-steps"]] <- weighted(NULL, two, list(design = "strat_fpc", margins = c("stype", "schwide")))
for (d in c("kommune", "kommune_fpc")) {
  D <- designs[[d]]; cell <- with(kommune, paste(sex, age, wave))
  ps <- postStratify(D, ~sex + age, kcell)
  w[[paste0(d, "/post-stratify")]] <- c(weighted(D, ps, list(design = d, totals = list(kcell$Freq)), FALSE), list(factors = cellfactor(D, ps, cell)))
  for (n in 2:3) {
    r <- raked(D, list(~sex, ~age, ~wave)[1:n], list(ksex, kage, kwave)[1:n])
    w[[paste0(d, "/rake", n)]] <- c(weighted(D, r, list(design = d, totals = list(ksex$Freq, kage$Freq, kwave$Freq)[1:n]), FALSE), list(factors = cellfactor(D, r, cell)))
  }
  tk <- c(`(Intercept)` = 52000, sex = 24200, `factor(age)2` = 17300, `factor(age)3` = 16400, `factor(age)4` = 9200)
  cr <- calibrate(D, ~sex + factor(age), tk, calfun = "raking", epsilon = 1e-13, maxit = 200)
  w[[paste0(d, "/raking-margins")]] <- c(weighted(D, cr, list(design = d, totals = unname(tk)), FALSE), list(factors = cellfactor(D, cr, cell)))
}

# ---- replicate weights
# The rule looks for p = cumulated weight / sum, which rounding of the weights decides where shares are whole numbers of rows.
# Weights that are multiples of one number are therefore first made whole numbers, so that R finds those ties.
whole <- function(w) { x <- w / min(w[w > 0]); if (max(abs(x - round(x))) < 1e-9) round(x) else w }
quant <- function(r, x) {
  p <- c(0.25, 0.5, 0.8); one <- function(w) sapply(p, function(q) survey:::qrule_math(x, whole(w), q))
  full <- one(weights(r, "sampling")); reps <- t(apply(weights(r, "analysis"), 2, one))
  list(est = full, se = sqrt(diag(survey:::svrVar(reps, r$scale, r$rscales, mse = r$mse, coef = full))))
}
# the same by R's own road, with shares that no number of rows can have
quant2 <- function(r, v) {
  x <- svyquantile(v, r, c(0.2503, 0.4998, 0.8007), interval.type = "quantile", se = TRUE)
  list(est = as.numeric(x[[1]][, "quantile"]), se = as.numeric(x[[1]][, ncol(x[[1]])]))
}
replicated <- function(r) {
  out <- list(degf = degf(r), mse = isTRUE(r$mse), scale = as.numeric(r$scale), rscales = unique(as.numeric(r$rscales)))
  if ("api00" %in% names(r$variables)) {
    e <- estimates(r); e$total_enroll <- if (anyNA(r$variables$enroll)) NULL else e$total_enroll
    c(out, list(estimates = c(e, list(quantile_api00 = quant(r, r$variables$api00), oddquantile_api00 = suppressWarnings(quant2(r, ~api00))))))
  } else c(out, list(estimates = estimates(r)))
}
set.seed(20261)
r <- list()
for (mse in c(FALSE, TRUE)) {
  tail <- if (mse) "/mse" else ""
  for (d in c("clus1", "clus1_fpc")) r[[paste0(d, "/jk1", tail)]] <- replicated(as.svrepdesign(designs[[d]], type = "JK1", mse = mse))
  for (d in c("strat", "strat_fpc", "kommune", "kommune_fpc")) r[[paste0(d, "/jkn", tail)]] <- replicated(as.svrepdesign(designs[[d]], type = "JKn", mse = mse))
}
for (type in c("subbootstrap", "bootstrap")) for (mse in c(FALSE, TRUE)) {
  b <- as.svrepdesign(designs$clus1, type = type, replicates = 40, mse = mse)
  k <- b$repweights$weights; first <- !duplicated(b$repweights$index)
  # one row for each cluster, in the order in which the clusters first stand in the data
  stopifnot(identical(b$repweights$index[first], seq_len(sum(first))))
  r[[paste0("clus1/", type, if (mse) "/mse" else "")]] <- c(replicated(b), list(factors = k))
}
jraked <- rake(as.svrepdesign(designs$clus1_fpc, type = "JK1"), list(~stype, ~schwide), list(pst, psw), control = ctl)
r[["clus1_fpc/jk1-raked"]] <- replicated(jraked)
scdd <- svydesign(id = ~ambulance, strata = ~ESA, weights = ~I(rep(1, 6)), data = scd, nest = TRUE)
for (rho in c(0, 0.3)) {
  b <- as.svrepdesign(scdd, type = if (rho == 0) "BRR" else "Fay", fay.rho = rho)
  r[[paste0("scd/brr", rho)]] <- list(rho = rho, scale = b$scale, factors = b$repweights$weights[b$repweights$index, ],
    total = est(svytotal(~alive, b)), ratio = est(svyratio(~alive, ~arrests, b)), degf = degf(b), taylor = est(svytotal(~alive, scdd)))
}

# ---- association
tests <- function(f, d) {
  one <- function(s) { x <- svychisq(f, d, statistic = s); list(statistic = as.numeric(x$statistic), df = as.numeric(x$parameter), p = as.numeric(x$p.value)) }
  list(F = one("F"), Chisq = one("Chisq"), Wald = one("Wald"), adjWald = one("adjWald"))
}
a <- list()
for (d in c("clus1", "clus1_fpc", "strat_fpc", "clus2_fpc")) for (f in c("schwide ~ compimp", "stype ~ schwide", "stype ~ compimp")) {
  v <- strsplit(f, " ~ ")[[1]]
  a[[paste(d, v[1], v[2])]] <- tests(as.formula(paste0("~", v[1], "+", v[2])), designs[[d]])
}
for (d in c("kommune", "kommune_fpc")) for (v in list(c("q1", "sex"), c("q1c3", "sex"), c("q1pos", "sex"), c("q2", "age"), c("hard", "age"), c("q1", "q2")))
  a[[paste(d, v[1], v[2])]] <- tests(as.formula(paste0("~", v[1], "+", v[2])), designs[[d]])
rk <- postStratify(designs$kommune_fpc, ~sex + age, kcell)
a[["kommune_fpc/post-stratify q1 wave"]] <- tests(~q1 + wave, rk)

# ---- regression
ct <- glm.control(epsilon = 1e-15, maxit = 100)
fit <- function(f, d, family, terms, control = ct) {
  m <- do.call(svyglm, list(f, d, family = family, control = control))
  # glm's covariance has the weights of the step before the last: once more from the end, so that it has those of the estimate
  if (family$family != "gaussian") m <- do.call(svyglm, list(f, d, family = family, control = control, start = m$coefficients))
  s <- coef(summary(m)); co <- coef(m, na.rm = FALSE)
  list(coef = as.numeric(m$coefficients), names = names(m$coefficients), se = as.numeric(s[, 2]), t = as.numeric(s[, 3]), p = as.numeric(s[, 4]), vcov = unname(vcov(m)),
    df = m$df.residual, converged = m$converged, terms = lapply(terms, function(t) { x <- regTermTest(m, t); list(F = as.numeric(x$Ftest), df = c(x$df, x$ddf), p = as.numeric(x$p)) }))
}
g <- list()
for (d in c("clus1", "clus1_fpc", "strat_fpc", "clus2_fpc")) {
  D <- designs[[d]]
  g[[paste0(d, "/gaussian")]] <- fit(api00 ~ ell + meals + mobility, D, gaussian(), list(ell_meals = ~ell + meals, all = ~ell + meals + mobility))
  g[[paste0(d, "/gaussian-factor")]] <- fit(api00 ~ factor(stype) + ell, D, gaussian(), list(stype = ~factor(stype)))
  g[[paste0(d, "/logistic")]] <- fit(schwide ~ ell + meals + mobility, D, quasibinomial(), list(ell_meals = ~ell + meals))
  g[[paste0(d, "/logistic-factor")]] <- fit(schwide ~ factor(stype) + I(api99 / 100), D, quasibinomial(), list(stype = ~factor(stype)))
  # glm takes its tolerance for collinear columns from epsilon, so this one keeps the default
  D <- update(D, both = 2 * ell + meals - 3)
  g[[paste0(d, "/gaussian-collinear")]] <- fit(api00 ~ ell + meals + both + mobility, D, gaussian(), list(all = ~ell + meals + mobility), glm.control())
}
for (d in c("kommune", "kommune_fpc")) {
  D <- designs[[d]]; D <- update(D, agef = factor(age))
  g[[paste0(d, "/logistic")]] <- fit(q1pos ~ sex + agef + q2, D, quasibinomial(), list(age = ~agef))
  g[[paste0(d, "/gaussian")]] <- fit(idx ~ sex + agef + hard, D, gaussian(), list(age = ~agef))
  P <- postStratify(D, ~sex + age, kcell)
  g[[paste0(d, "/post-stratify/logistic")]] <- fit(q1pos ~ sex + agef + q2, P, quasibinomial(), list(age = ~agef))
  g[[paste0(d, "/post-stratify/gaussian")]] <- fit(idx ~ hard + wave, P, gaussian(), list(both = ~hard + wave))
}
put <- function(name, x) paste0(toJSON(name, auto_unbox = TRUE), ":", toJSON(x, auto_unbox = TRUE, digits = I(16), null = "null", na = "null"))
lines <- function(section) paste0("{\n", paste(mapply(put, names(section), section), collapse = ",\n"), "\n}")
meta <- list(R = R.version.string, survey = as.character(packageVersion("survey")), made = "survey-methods.R")
pops <- list(stype = pst$Freq, schwide = psw$Freq, compimp = pci$Freq, size = nrow(apipop), api99 = sum(apipop$api99))
cat("{\n\"meta\":", toJSON(meta, auto_unbox = TRUE), ",\n\"population\":", toJSON(pops, auto_unbox = TRUE), ",\n\"scd\":", toJSON(scd, dataframe = "columns"),
  ",\n\"weighting\":", lines(w), ",\n\"replicates\":", lines(r), ",\n\"association\":", lines(a), ",\n\"regression\":", lines(g), "\n}\n", sep = "", file = "survey-methods.json")
