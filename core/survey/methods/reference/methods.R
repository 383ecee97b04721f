# Reference values for the survey's methods: t tests by weights and clusters, their correction, design effects.
# Made with R 4.2.2, survey 4.1-1 and jsonlite:  Rscript methods.R   (in this folder). Writes answers.csv and methods.json.
suppressMessages({library(survey); library(jsonlite)})
options(survey.lonely.psu = "fail")
set.seed(20210201)

# ---- 18 participants in five strata (two of them alone in theirs), three from outside the draw, and answers without participant
p <- data.frame(participant = sprintf("%d", 1101:1121),
  stratum = c(rep("a", 6), rep("b", 6), rep("c", 4), "d", "e", rep(NA, 3)),
  weight = c(rep(1, 2), rep(4.5, 4), rep(8, 6), rep(2.25, 4), 3, 6, rep(NA, 3)),
  size = c(rep("large", 6), rep("small", 6), rep("medium", 4), "large", "medium", "small", "large", "small"))
p$effect <- rnorm(21, 0, 0.5)
d <- p[rep(seq_len(21), times = sample(5:22, 21, replace = TRUE)), ]
d <- rbind(d, data.frame(participant = "", stratum = NA, weight = NA, size = NA, effect = rnorm(12, 0, 0.5)))
n <- nrow(d)
d$sex <- sample(c("female", "male", "other", ""), n, TRUE, c(0.3, 0.6, 0.03, 0.07))
d$job <- rbinom(n, 1, 0.2); d$disability <- rbinom(n, 1, 0.5)
extent <- c("not_at_all", "small_extent", "some_extent", "large_extent", "very_large_extent")
need <- d$effect + 1.2 * (d$sex == "female") + 0.9 * d$job + rnorm(n)
d$gets_needed_help <- extent[findInterval(need, c(-Inf, -1.4, -0.7, 0.2, 1.1))]
d$gets_needed_help[runif(n) < 0.08] <- "not_applicable"
bad <- rbinom(n, 1, plogis(-1 - d$effect + 0.5 * d$disability))
d$treated_badly <- ifelse(bad == 1, sample(c("once", "some_times", "many_times"), n, TRUE), "no")
d$treated_badly[runif(n) < 0.05] <- ""
d <- d[sample(n), c("participant", "stratum", "weight", "size", "sex", "job", "disability", "gets_needed_help", "treated_badly")]
write.csv(d, "answers.csv", row.names = FALSE, quote = FALSE, na = "")

# ---- read again, so that both sides begin from the same file
d <- read.csv("answers.csv", colClasses = c(participant = "character"), na.strings = NULL)
d$weight <- as.numeric(d$weight)
k <- d[d$participant != "", ]
k$outside <- is.na(k$weight)
k$weight[k$outside] <- 1
k$h <- ifelse(k$outside, "(outside)", ifelse(k$stratum %in% c("d", "e"), "(together)", k$stratum))
three <- function(x) ifelse(x %in% extent[1:2], "low", ifelse(x == extent[3], "middle", ifelse(x %in% extent[4:5], "high", NA)))
two <- function(x) ifelse(x == "", NA, ifelse(x == "no", "no", "yes"))
recoded <- function(d) { d$q1 <- three(d$gets_needed_help); d$q2 <- two(d$treated_badly); d }
k <- recoded(k); d <- recoded(d)
design <- svydesign(id = ~participant, strata = ~h, weights = ~weight, data = k)

questions <- list(gets_needed_help = list(column = "q1", categories = c("low", "middle", "high")),
  treated_badly = list(column = "q2", categories = c("no", "yes")))
groups <- list(
  list("sex", "female", function(d) d$sex == "female", function(d) d$sex %in% c("female", "male")),
  list("sex", "male", function(d) d$sex == "male", function(d) d$sex %in% c("female", "male")),
  list("daily", "job", function(d) d$job == 1, function(d) rep(TRUE, nrow(d))),
  list("daily", "disability", function(d) d$disability == 1, function(d) rep(TRUE, nrow(d))),
  list("size", "small", function(d) d$size == "small", function(d) d$size != ""),
  list("size", "medium", function(d) d$size == "medium", function(d) d$size != ""),
  list("size", "large", function(d) d$size == "large", function(d) d$size != ""))

comparisons <- list()
for (q in names(questions)) for (g in groups) for (category in questions[[q]]$categories) {
  column <- questions[[q]]$column
  known <- g[[4]](d) & !is.na(d[[column]]); inside <- g[[3]](d)
  x <- c(sum(d[[column]][known & inside] == category), sum(d[[column]][known & !inside] == category))
  n <- c(sum(known & inside), sum(known & !inside))
  z <- suppressWarnings(prop.test(x, n, correct = FALSE))
  D <- update(design, y = as.numeric(k[[column]] == category), g = as.numeric(g[[3]](k)))
  D <- D[g[[4]](k) & !is.na(k[[column]]), ]
  m <- svyby(~y, ~g, D, svymean, covmat = TRUE)
  contrast <- svycontrast(m, c(-1, 1))
  test <- svyttest(y ~ g, D)
  comparisons[[length(comparisons) + 1]] <- list(question = q, variable = g[[1]], group = g[[2]], category = category,
    x = x[1], n = n[1], otherX = x[2], otherN = n[2], zP = z$p.value,
    share = as.numeric(coef(m))[2], otherShare = as.numeric(coef(m))[1], standardError = as.numeric(SE(contrast)),
    degreesOfFreedom = as.numeric(test$parameter), p = as.numeric(test$p.value),
    test = paste(q, g[[1]], if (g[[1]] == "sex") 1 else g[[2]], if (length(questions[[q]]$categories) == 2) 1 else category))
}
# the same test seen from two sides is one test
tests <- sapply(comparisons, `[[`, "test"); first <- !duplicated(tests)
raw <- sapply(comparisons, `[[`, "p")[first]
adjusted <- list(bh = p.adjust(raw, "BH"), holm = p.adjust(raw, "holm"))
comparisons <- lapply(comparisons, function(one) {
  at <- match(one$test, tests[first])
  c(one[names(one) != "test"], benjaminiHochberg = adjusted$bh[at], holm = adjusted$holm[at])
})

totals <- list()
for (q in names(questions)) for (category in questions[[q]]$categories) {
  column <- questions[[q]]$column
  D <- update(design, y = as.numeric(k[[column]] == category))[!is.na(k[[column]]), ]
  m <- svymean(~y, D, deff = "replace")
  totals[[length(totals) + 1]] <- list(question = q, category = category, share = as.numeric(coef(m)),
    standardError = as.numeric(SE(m)), degreesOfFreedom = degf(D), designEffect = as.numeric(deff(m)))
}
# later: another wave, the same participants drawn again, each with half of its answers
half <- k[seq(1, nrow(k), 2), ]
both <- rbind(cbind(k, wave = 1), cbind(half, wave = 0))
both$h <- paste(both$wave, both$h); both$participant <- paste(both$wave, both$participant)
W <- svydesign(id = ~participant, strata = ~h, weights = ~weight, data = both)
waves <- list()
for (q in names(questions)) for (category in questions[[q]]$categories) {
  column <- questions[[q]]$column
  D <- update(W, y = as.numeric(both[[column]] == category))[!is.na(both[[column]]), ]
  test <- svyttest(y ~ wave, D)
  waves[[length(waves) + 1]] <- list(question = q, category = category, difference = as.numeric(test$estimate),
    degreesOfFreedom = as.numeric(test$parameter), p = as.numeric(test$p.value))
}
write_json(list(tests = sum(first), comparisons = comparisons, totals = totals, waves = waves), "methods.json",
  digits = NA, auto_unbox = TRUE, pretty = TRUE)
