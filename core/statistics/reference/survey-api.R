# Makes survey-api.json and api*.csv: R 4.2.2, package survey 4.1-1 (its data set "api": schools of California), jsonlite.
# Rscript survey-api.R, in this folder. Needs kommune.csv.
suppressMessages({
  library(survey)
  library(jsonlite)
})
data(api)
options(survey.lonely.psu = "fail")

numbers <- function(data) {
  data.frame(
    dnum = data$dnum, snum = data$snum, pw = data$pw, fpc = if (is.null(data$fpc)) NA else data$fpc,
    fpc1 = if (is.null(data$fpc1)) NA else data$fpc1, fpc2 = if (is.null(data$fpc2)) NA else data$fpc2,
    stype = as.integer(data$stype), wide = as.integer(data$sch.wide == "Yes"),
    comp = as.integer(data$comp.imp == "Yes"), api00 = data$api00, api99 = data$api99, enroll = data$enroll,
    stu = data$api.stu
  )
}
samples <- list(srs = apisrs, strat = apistrat, clus1 = apiclus1, clus2 = apiclus2)
samples <- lapply(samples, numbers)
for (name in names(samples)) {
  write.csv(samples[[name]], paste0("api", name, ".csv"), row.names = FALSE, na = "")
}
designs <- with(samples, list(
  srs = svydesign(~1, weights = ~pw, data = srs),
  srs_fpc = svydesign(~1, weights = ~pw, fpc = ~fpc, data = srs),
  srs_fpc_only = svydesign(~1, fpc = ~fpc, data = srs),
  strat = svydesign(~1, strata = ~stype, weights = ~pw, data = strat),
  strat_fpc = svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = strat),
  clus1 = svydesign(~dnum, weights = ~pw, data = clus1),
  clus1_fpc = svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = clus1),
  clus2 = svydesign(~dnum, weights = ~pw, data = clus2),
  clus2_fpc = svydesign(~ dnum + snum, fpc = ~ fpc1 + fpc2, data = clus2)
))

stat <- function(x) list(est = as.vector(coef(x)), vcov = as.vector(vcov(x)))

# the likelihood interval without interpolation: where the deviance of the model meets its limit
likelihood <- function(event, design, level) {
  design <- eval(bquote(update(design, event = as.numeric(.(event[[2]])))))
  fit <- svyglm(event ~ 1, design, family = quasibinomial, control = list(epsilon = 1e-15, maxit = 50))
  beta <- coef(fit)[[1]]
  dispersion <- as.vector(summary(fit)$dispersion)
  w <- weights(design) / mean(weights(design))
  y <- model.frame(design)$event
  # fit$naive.cov is that of the step before the last
  lambda <- fit$cov.unscaled[1] * sum(w * plogis(beta) * plogis(-beta))
  limit <- qt((1 - level) / 2, degf(design))^2 * lambda * dispersion
  deviance <- function(b) -2 * sum(w * (y * plogis(b, log.p = TRUE) + (1 - y) * plogis(-b, log.p = TRUE)))
  gap <- function(b) deviance(b) - deviance(beta) - limit
  end <- function(to) uniroot(gap, sort(c(beta, to)), tol = 1e-14)$root
  plogis(c(end(beta - 15), end(beta + 15)))
}

shares <- function(design) {
  events <- list(wide = ~ I(wide == 1), high = ~ I(api00 > 850), none = ~ I(api00 > 1000), all = ~ I(api00 > 0))
  lapply(events, function(event) {
    m <- svymean(event, design)
    out <- list(est = coef(m)[[2 - (length(coef(m)) == 1)]], se = SE(m)[[length(coef(m))]])
    if (out$est %in% c(0, 1)) return(out)
    for (method in c("xlogit", "asin", "beta", "mean")) {
      out[[method]] <- lapply(c(0.9, 0.95, 0.99), function(level) {
        as.vector(attr(svyciprop(event, design, method = method, level = level), "ci"))
      })
      if (method != "beta") {
        out[[paste0(method, "_normal")]] <- as.vector(attr(svyciprop(event, design, method = method, df = Inf), "ci"))
      }
    }
    out$likelihood <- lapply(c(0.9, 0.95, 0.99), function(level) likelihood(event, design, level))
    out
  })
}

# no probability times 200 is whole: R's sums of weights would then decide by their rounding on which side it falls
quantiles <- function(design) {
  rules <- c("math", "school", "hf4", "hf5", "hf6", "hf7", "hf8", "hf9")
  types <- c("mean", "beta", "xlogit", "asin")
  sapply(rules, simplify = FALSE, function(rule) {
    sapply(types, simplify = FALSE, function(type) {
      lapply(c(0.103, 0.254, 0.497, 0.906), function(p) {
        q <- svyquantile(~api00, design, p, qrule = rule, interval.type = type, alpha = 0.05)
        as.vector(q[[1]])
      })
    })
  })
}

results <- lapply(designs, function(design) {
  domain <- subset(design, stype == 2)
  answered <- subset(design, !is.na(enroll))
  list(
    degf = degf(design),
    mean = stat(svymean(~ api00 + api99, design)),
    missing = stat(svymean(~enroll, design, na.rm = TRUE)),
    types = stat(svymean(~ factor(stype), design)),
    total = stat(svytotal(~ api00 + wide, design)),
    total_missing = stat(svytotal(~enroll, answered)),
    ratio = { r <- svyratio(~stu, ~enroll, answered, deff = TRUE); list(est = r$ratio[1], var = r$var[1], deff = attr(r, "deff")[1]) },
    variance = stat(svyvar(~enroll, answered)),
    deff = list(
      mean = deff(svymean(~api00, design, deff = TRUE))[[1]],
      mean_replace = deff(svymean(~api00, design, deff = "replace"))[[1]],
      total = deff(svytotal(~wide, design, deff = TRUE))[[1]],
      total_replace = deff(svytotal(~wide, design, deff = "replace"))[[1]]
    ),
    domain = list(
      degf = degf(domain), mean = stat(svymean(~api00, domain)), total = stat(svytotal(~wide, domain)),
      xlogit = as.vector(attr(svyciprop(~ I(wide == 1), domain, method = "xlogit"), "ci")),
      beta = as.vector(attr(svyciprop(~ I(wide == 1), domain, method = "beta"), "ci")),
      median = as.vector(svyquantile(~api00, domain, 0.5)[[1]])
    ),
    by = { b <- svyby(~api00, ~stype, design, svymean); list(est = as.vector(coef(b)), se = as.vector(SE(b))) },
    combination = {
      m <- svymean(~ factor(stype), design)
      names(m) <- c("a", "b", "c")
      s <- svycontrast(m, c(a = 1, b = 2, c = -0.5))
      list(est = coef(s)[[1]], se = SE(s)[[1]])
    },
    shares = shares(design),
    quantile = quantiles(design),
    ttest = {
      two <- svyttest(api00 ~ comp, design)
      one <- svyttest(I(api00 - 650) ~ 0, design)
      pick <- function(t) list(est = t$estimate[[1]], t = t$statistic[[1]], df = t$parameter[[1]], p = t$p.value[[1]], ci = as.vector(t$conf.int))
      list(two = pick(two), one = pick(one))
    }
  )
})

# several stages with strata at the second, and three stages
kommune <- read.csv("kommune.csv")
kommune$young <- ifelse(kommune$age == 1, 1, 2)
kommune$group <- kommune$age + 5 * (kommune$sex == 1)
cell <- with(kommune, interaction(kom, group, drop = TRUE))
kommune$Ngroup <- 3 * ave(kommune$rid, cell, FUN = length)
block <- with(kommune, interaction(kom, young, drop = TRUE))
kommune$Nblock <- 3
kommune$Nperson <- 4 * ave(kommune$rid, block, FUN = length)
deep <- function(policy) {
  options(survey.lonely.psu = policy)
  two <- svydesign(~ kom + rid, strata = ~ sent + group, fpc = ~ Nh + Ngroup, weights = ~w, data = kommune)
  three <- svydesign(~ kom + young + rid, strata = ~sent, fpc = ~ Nh + Nblock + Nperson, weights = ~w, data = kommune)
  list(
    two = list(mean = stat(svymean(~q1pos, two, na.rm = TRUE)), total = stat(svytotal(~hard, two)),
      domain = stat(svymean(~q1pos, subset(two, age == 1), na.rm = TRUE))),
    three = list(mean = stat(svymean(~q1pos, three, na.rm = TRUE)), total = stat(svytotal(~hard, three)),
      domain = stat(svymean(~q1pos, subset(three, age == 1), na.rm = TRUE)))
  )
}
stages <- suppressWarnings(list(remove = deep("remove"), certainty = deep("certainty"), average = deep("average")))
options(survey.lonely.psu = "fail")

# calibrated weights: post-strata, a regression, and one after the other
post <- postStratify(designs$clus1_fpc, ~stype, data.frame(stype = 1:3, Freq = c(4421, 755, 1018)))
regression <- calibrate(designs$clus1_fpc, ~api99, c(`(Intercept)` = 6194, api99 = 3914069))
both <- calibrate(post, ~api99, c(`(Intercept)` = 6194, api99 = 3914069))
adjusted <- lapply(list(post = post, regression = regression, both = both), function(design) {
  list(weights = as.vector(weights(design)), mean = stat(svymean(~ api00 + enroll, design)),
    total = stat(svytotal(~ api00 + enroll, design)), domain = stat(svymean(~api00, subset(design, comp == 1))))
})

out <- list(
  meta = list(R = R.version.string, survey = as.character(packageVersion("survey"))),
  designs = results, stages = stages, calibrated = adjusted
)
json <- function(x) toJSON(x, auto_unbox = TRUE, digits = NA, null = "null", na = "null")
entries <- vapply(names(out), function(name) {
  inside <- vapply(names(out[[name]]), function(n) paste0("  \"", n, "\": ", json(out[[name]][[n]])), "")
  paste0("\"", name, "\": {\n", paste(inside, collapse = ",\n"), "\n}")
}, "")
writeLines(c("{", paste(entries, collapse = ",\n"), "}"), "survey-api.json")
