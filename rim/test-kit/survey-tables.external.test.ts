import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answersCsv, lyttepost, surveyForm, surveyPlacesByHand, testAnswers } from './index.ts'

/**
 * The survey's tables by group once more in R, from the same file of answers: groups, categories, the report's margins of
 * error and its marks are written out in R, and share no code with ours.
 */
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lyttepost-r-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const program = String.raw`
args <- commandArgs(trailingOnly = TRUE)
a <- read.csv(args[1], colClasses = "character", na.strings = "", encoding = "UTF-8")
old <- read.csv(args[2], colClasses = "character", na.strings = "", encoding = "UTF-8")
sizes <- read.csv(args[3], colClasses = "character", header = FALSE)
place <- match(a$kommunenr, sizes$V1)
low3 <- function(q) ifelse(q %in% c("not_at_all", "small_extent"), 1, ifelse(q == "some_extent", 2,
  ifelse(q %in% c("large_extent", "very_large_extent"), 3, NA)))
pick <- function(q, ...) { l <- c(...); match(q, l) }
only <- function(category, asked) ifelse(!is.na(asked) & asked == "yes", category, NA)
questions <- list(
  "12_1" = low3(a$gets_needed_help),
  "13_2" = pick(a$help_over_3_years, "worse", "unchanged", "better"),
  "16_1" = c(1, 1, 2, 3, 3)[pick(a$life_overall, "very_bad", "quite_bad", "neither", "quite_good", "very_good")],
  "17_3" = only(low3(a$talks_about_children), a$has_children),
  "18_1" = low3(a$informed_of_plan),
  "19" = pick(a$has_individual_plan, "yes", "no", "dont_know"),
  "19_1" = only(low3(a$plan_satisfied), a$has_individual_plan),
  "22_4" = low3(a$met_with_respect),
  "23" = c(1, 2, 2, 2)[pick(a$treated_badly, "no", "once", "some_times", "many_times")],
  "26_2" = only(low3(a$follow_up_after_discharge), a$admitted_last_year))
age <- 2021 - as.integer(a$birth_year)
has <- function(...) { p <- paste0("(^|[|])(", paste(c(...), collapse = "|"), ")([|]|$)"); grepl(p, a$daily_activity) }
yesno <- function(q) pick(q, "yes", "no")
exclusive <- list(
  "kjønn" = list(pick(a$sex, "female", "male"), c("Kvinne", "Mann")),
  alder = list(as.integer(cut(age, c(-1, 25, 35, 45, 59, 200))),
    c("25 år eller yngre", "26-35 år", "36-45 år", "46-59 år", "60 år og eldre")),
  utdanning = list(c(1, 1, 2, 3)[pick(a$education, "primary", "lower_secondary", "upper_secondary", "higher")],
    c("Barne-/ungdomsskole", "Videregående skole", "Høyskole/universitet")),
  sivilstatus = list(c(1, 1, 2, 2)[pick(a$marital_status, "married", "cohabiting", "single", "widowed")],
    c("Gift/partner/samboer", "Enslig/ugift/enke/enkemann")),
  barn = list(yesno(a$has_children), c("Har barn", "Har ikke barn")),
  omsorgForBarn = list(only(c(1, 1, 2)[pick(a$care_for_children, "daily", "part_time", "no")], a$has_children),
    c("Omsorg (hel-/deltid)", "Ikke omsorg for barn")),
  individuellPlan = list(yesno(a$has_individual_plan), c("Har individuell plan", "Har ikke individuell plan")),
  ansvarsgruppe = list(yesno(a$has_responsibility_group), c("Har ansvarsgruppe", "Har ikke ansvarsgruppe")),
  koordinator = list(yesno(a$has_contact_person), c("Har koordinator", "Har ikke koordinator")),
  lar = list(yesno(a$in_lar), c("Er i LAR", "Er ikke i LAR")),
  "kommunestørrelse" = list(pick(sizes$V2[place], "small", "medium", "large"),
    c("Liten kommune (under 5000)", "Mellomstor kommune (5000-19999)", "Stor kommune (20000 eller flere)")),
  region = list(pick(sizes$V3[place], "north", "mid", "south_east", "west"), c("Nord", "Midt", "Sør-Øst", "Vest")),
  alle = list(rep(1, nrow(a)), "Totalt"))
multiple <- list("Fulltidsjobb/deltidsjobb" = has("full_time", "part_time"), Arbeidsledig = has("unemployed"),
  "Under utdanning" = has("education"), "Sykmeldt/arbeidsavklaring" = has("sick_leave", "work_assessment"),
  "Uføretrygdet" = has("disability_benefit"), Arbeidstiltak = has("work_measure"), Annet = has("other"))
mark <- function(x, n, x0, n0) {
  if (n < 5 || n0 < 5) return("")
  p <- x / n; p0 <- x0 / n0
  m <- 1.96 * sqrt(p * (1 - p) / n); m0 <- 1.96 * sqrt(p0 * (1 - p0) / n0)
  if (p - m > p0 + m0) "higher" else if (p + m < p0 - m0) "lower" else ""
}
say <- function(q, v, g, inside, others, width) {
  counts <- tabulate(inside, width); rest <- tabulate(others, width)
  n <- sum(counts); n0 <- sum(rest)
  for (k in seq_len(width)) {
    shown <- n >= 5
    cat(q, v, g, if (shown) n else "", if (shown) counts[k] else "",
      if (shown) sprintf("%.12f", 100 * counts[k] / n) else "",
      if (shown) mark(counts[k], n, rest[k], n0) else "", sep = "\t"); cat("\n")
  }
}
for (q in names(questions)) {
  category <- questions[[q]]; width <- if (q == "23") 2 else 3
  for (v in names(exclusive)) {
    group <- exclusive[[v]][[1]]; labels <- exclusive[[v]][[2]]
    for (g in seq_along(labels)) say(q, v, labels[g], category[!is.na(group) & group == g],
      category[!is.na(group) & group != g], width)
  }
  for (g in names(multiple)) say(q, "gjørTilDaglig", g, category[multiple[[g]]], category[!multiple[[g]]], width)
}
waves <- list("12_1" = list(questions[["12_1"]], low3(old$gets_needed_help)),
  "19_1" = list(questions[["19_1"]], low3(old$plan_satisfied)))
for (q in names(waves)) {
  now <- tabulate(waves[[q]][[1]], 3); before <- tabulate(waves[[q]][[2]], 3)
  for (k in 1:3) {
    cat("wave", q, sum(now), sum(before), sprintf("%.12f", 100 * now[k] / sum(now)),
      sprintf("%.12f", 100 * before[k] / sum(before)), mark(now[k], sum(now), before[k], sum(before)), sep = "\t")
    cat("\n")
  }
}
`

it('ten tables by group and two comparisons of waves agree with R', async () => {
  const paths = ['2021.csv', '2019.csv', 'places.csv', 'tables.R'].map((name) => join(folder, name))
  const [now, before, places, script] = paths as [string, string, string, string]
  for (const [path, id, count] of [
    [now, 'brukertilfredshet@2021.1', 1121],
    [before, 'brukertilfredshet@2019.1', 1336],
  ] as const) {
    writeFileSync(path, answersCsv(surveyForm(id), testAnswers(surveyForm(id), count, 21)))
  }
  const lines = Object.entries(surveyPlacesByHand).map(([number, place]) => [number, ...place].join())
  writeFileSync(places, `${lines.join('\n')}\n`)
  writeFileSync(script, program)
  const said = execFileSync('Rscript', ['--vanilla', script, now, before, places], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    maxBuffer: 1 << 26,
  })
  const byR = said.replace(/\n$/, '').split('\n')
  const words = ['table', '--instrument', 'brukertilfredshet@2021.1', '--policy', 'as-published-2021']
  const groups = JSON.parse((await lyttepost(...words, '--data', now, '--json')).out) as OurRow[]
  const asked = new Set(byR.map((line) => line.split('\t')[0]))
  expect(asked.size).toBe(11)
  const number = (value: number | null): string => (value === null ? '' : String(value))
  const percent = (value: number | null): string => (value === null ? '' : value.toFixed(9))
  const short = (given: string): string => (given === '' ? '' : Number(given).toFixed(9))
  const ours = groups.flatMap(({ question, variable, group, n, cells }) =>
    cells.map((cell) =>
      [question, variable, group, number(n), number(cell.count), percent(cell.percent), cell.flag ?? ''].join(
        '\t',
      ),
    ),
  )
  const theirs = byR
    .filter((line) => !line.startsWith('wave'))
    .map((line) =>
      line
        .split('\t')
        .map((cell, at) => (at === 5 ? short(cell) : cell))
        .join('\t'),
    )
  expect(theirs).toHaveLength(9 * 39 * 3 + 39 * 2)
  expect([...theirs].sort()).toEqual(ours.filter((line) => asked.has(line.split('\t')[0])).sort())

  const compared = JSON.parse(
    (await lyttepost(...words, '--data', now, '--report', 'waves', '--against', before, '--json')).out,
  ) as OurWave[]
  const wavesByR = byR
    .filter((line) => line.startsWith('wave'))
    .map((line) =>
      line
        .split('\t')
        .map((cell, at) => (at === 4 || at === 5 ? short(cell) : cell))
        .join('\t'),
    )
  const ourWaves = ['12_1', '19_1'].flatMap((question) => {
    const { n, nBefore, cells } = compared.find((row) => row.question === question)!
    return cells.map((cell) =>
      [
        'wave',
        question,
        n,
        nBefore,
        percent(cell.percent),
        percent(cell.percentBefore),
        cell.flag ?? '',
      ].join('\t'),
    )
  })
  expect(wavesByR).toEqual(ourWaves)
})

interface OurRow {
  question: string
  variable: string
  group: string
  n: number | null
  cells: { count: number | null; percent: number | null; flag: string | null }[]
}

interface OurWave {
  question: string
  n: number
  nBefore: number
  cells: { percent: number; percentBefore: number; flag: string | null }[]
}
