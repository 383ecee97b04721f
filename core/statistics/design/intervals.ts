import { betaQuantile, tQuantile } from '../distributions.ts'
import type { SurveyDesign } from './design.ts'
import { surveyMean } from './estimates.ts'
import type { RowMask } from './linearisation.ts'
import { answeredRows, kishEffectiveRows } from './rows.ts'

export interface Interval {
  readonly lower: number
  readonly upper: number
}

/** estimate ± t * standard error, t with `df` degrees of freedom (Infinity: the normal). NaN where df is not positive. */
export function tInterval(estimate: number, standardError: number, df: number, level = 0.95): Interval {
  const half = tQuantile((1 + checkedLevel(level)) / 2, df) * standardError
  return { lower: estimate - half, upper: estimate + half }
}

/**
 * `logit`, `xlogit`: t interval of log odds (the same; two names in R). `likelihood`: profile likelihood scaled by the
 * design. `asin`: t interval of arcsin sqrt p. `mean`: t interval of p itself, may pass 0 or 1. `wilson`: score interval
 * with the effective n and t. `beta`: Clopper–Pearson with the effective n (Korn and Graubard 1998). `korn-graubard`: the same with
 * the effective n at most n, as the NCHS presentation standards have it (Parker and others 2017).
 */
export type ProportionMethod =
  | 'logit'
  | 'xlogit'
  | 'likelihood'
  | 'asin'
  | 'beta'
  | 'mean'
  | 'wilson'
  | 'korn-graubard'

export interface SurveyProportionInterval extends Interval {
  /** The method used. `one-sided-clopper-pearson` where the estimate is 0 or 1 and no other method has an answer. */
  readonly method: ProportionMethod | 'one-sided-clopper-pearson'
  readonly requested: ProportionMethod
  readonly level: number
  readonly estimate: number
  readonly standardError: number
  readonly degreesOfFreedom: number
  /** Rows estimated from, unweighted. */
  readonly rows: number
  /** Effective n, where the method uses one. */
  readonly effectiveRows?: number
  /** Why there is no interval; both ends are NaN then. */
  readonly remark?: 'empty' | 'single-cluster' | 'no-degrees-of-freedom'
}

export interface ProportionIntervalOptions {
  /** Default `logit`. */
  readonly method?: ProportionMethod
  /** Default 0.95. */
  readonly level?: number
  /** Default: of the rows estimated from, see `degreesOfFreedom`. */
  readonly degreesOfFreedom?: number
  /** The domain, all rows where absent. */
  readonly rows?: RowMask
}

/**
 * Confidence interval of a weighted share by the design (R `survey` svyciprop). The column holds 1, 0 and NaN (left out).
 * Where the share is 0 or 1 the standard error is 0 and says nothing: the interval is then Clopper–Pearson's, which has one free
 * end, 1 - (alpha/2)^(1/n), with n Kish's effective number of rows times (t of n - 1 / t of df)^2 (Korn and
 * Graubard 1998, without a design effect, as there is none to estimate). NaN where df is not positive.
 */
export function proportionIntervalByDesign(
  design: SurveyDesign,
  column: Float64Array,
  options: ProportionIntervalOptions = {},
): SurveyProportionInterval {
  const requested = options.method ?? 'logit'
  const level = checkedLevel(options.level ?? 0.95)
  const answered = answeredRows(design, [column], options.rows)
  for (let row = 0; row < design.size; row++) {
    if (answered[row] === 1 && column[row] !== 0 && column[row] !== 1) {
      throw new RangeError(`A share needs 0 and 1; row ${row + 1} has ${column[row]}`)
    }
  }
  const mean = surveyMean(design, [column], answered)
  const df = options.degreesOfFreedom ?? mean.degreesOfFreedom
  const sample: ShareEstimate = {
    share: mean.estimates[0]!,
    variance: mean.covariance[0]!,
    rows: mean.rows,
    degreesOfFreedom: df,
  }
  const about = {
    requested,
    level,
    estimate: sample.share,
    standardError: mean.standardErrors[0]!,
    degreesOfFreedom: df,
    rows: mean.rows,
  }
  const remark = mean.remark ?? (df > 0 ? undefined : 'no-degrees-of-freedom')
  if (remark !== undefined)
    return { ...about, method: requested, lower: Number.NaN, upper: Number.NaN, remark }
  if (sample.share === 0 || sample.share === 1) {
    const effectiveRows = kishEffectiveRows(design.weights, answered) * dfAdjustment(sample, level)
    const method = 'one-sided-clopper-pearson'
    return { ...about, method, effectiveRows, ...clopperPearson(sample.share, effectiveRows, level) }
  }
  return { ...about, method: requested, ...shareInterval(sample, requested, level) }
}

/** A share strictly between 0 and 1 with its variance: all that the intervals need. */
export interface ShareEstimate {
  readonly share: number
  readonly variance: number
  /** Rows estimated from, unweighted. */
  readonly rows: number
  readonly degreesOfFreedom: number
}

/**
 * The interval of a share by a named method. A variance of 0 with a share between 0 and 1, as in strata taken whole, gives the
 * share itself at both ends.
 */
export function shareInterval(
  sample: ShareEstimate,
  method: ProportionMethod,
  level: number,
): Interval & { readonly effectiveRows?: number } {
  const { share, variance, degreesOfFreedom } = sample
  if (variance === 0) return { lower: share, upper: share }
  const t = tQuantile((1 + level) / 2, degreesOfFreedom)
  const effective = (share * (1 - share)) / variance
  switch (method) {
    case 'mean':
      return tInterval(share, Math.sqrt(variance), degreesOfFreedom, level)
    case 'logit':
    case 'xlogit':
      return logitInterval(share, Math.sqrt(variance), t)
    case 'asin':
      return arcsineInterval(share, Math.sqrt(variance), t)
    case 'wilson':
      return { effectiveRows: effective, ...wilsonInterval(share, effective, t) }
    case 'likelihood':
      return likelihoodInterval(sample, t)
    case 'beta': {
      const effectiveRows = effective * dfAdjustment(sample, level)
      return { effectiveRows, ...clopperPearson(share, effectiveRows, level) }
    }
    case 'korn-graubard': {
      const effectiveRows = Math.min(sample.rows, effective * dfAdjustment(sample, level))
      return { effectiveRows, ...clopperPearson(share, effectiveRows, level) }
    }
  }
}

function logitInterval(share: number, standardError: number, t: number): Interval {
  const centre = Math.log(share / (1 - share))
  const half = (t * standardError) / (share * (1 - share))
  return { lower: expit(centre - half), upper: expit(centre + half) }
}

/** Kept between 0 and pi/2: beyond, the sine turns and the bound would come back into the interval. */
function arcsineInterval(share: number, standardError: number, t: number): Interval {
  const centre = Math.asin(Math.sqrt(share))
  const half = (t * standardError) / (2 * Math.sqrt(share * (1 - share)))
  return {
    lower: Math.sin(Math.max(0, centre - half)) ** 2,
    upper: Math.sin(Math.min(Math.PI / 2, centre + half)) ** 2,
  }
}

function wilsonInterval(share: number, n: number, t: number): Interval {
  const centre = (share + (t * t) / (2 * n)) / (1 + (t * t) / n)
  const half = (t / (1 + (t * t) / n)) * Math.sqrt((share * (1 - share)) / n + (t * t) / (4 * n * n))
  return { lower: centre - half, upper: centre + half }
}

/**
 * The shares q with 2 (p log p/q + (1-p) log (1-p)/(1-q)) <= t^2 V / (p (1-p)) * n/(n-1): the deviance of an intercept-only
 * logistic model over its design effect and dispersion (Rao and Scott 1984; R `survey` confint.svyglm, which
 * interpolates between a few points of the profile, where this finds the end itself).
 */
function likelihoodInterval({ share, variance, rows }: ShareEstimate, t: number): Interval {
  const limit = (((t * t * variance) / (share * (1 - share))) * rows) / (rows - 1)
  return { lower: deviationEnd(share, limit, 0), upper: deviationEnd(share, limit, 1) }
}

function deviationEnd(share: number, limit: number, edge: 0 | 1): number {
  let near = share
  let far: number = edge
  for (let step = 0; step < 200; step++) {
    const middle = (near + far) / 2
    if (middle === near || middle === far) break
    const deviance =
      2 * (share * Math.log(share / middle) + (1 - share) * Math.log((1 - share) / (1 - middle)))
    if (deviance > limit) far = middle
    else near = middle
  }
  return (near + far) / 2
}

/** Clopper and Pearson 1934 with n and n * share that need not be whole. */
function clopperPearson(share: number, n: number, level: number): Interval {
  const tail = (1 - level) / 2
  const events = n * share
  const others = n * (1 - share)
  return {
    lower: share === 0 ? 0 : betaQuantile(tail, events, others + 1),
    upper: share === 1 ? 1 : betaQuantile(1 - tail, events + 1, others),
  }
}

function dfAdjustment({ rows, degreesOfFreedom }: ShareEstimate, level: number): number {
  const tail = (1 + level) / 2
  return (tQuantile(tail, rows - 1) / tQuantile(tail, degreesOfFreedom)) ** 2
}

function expit(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

/** The confidence level, having checked that it lies between 0 and 1. */
export function checkedLevel(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`Confidence level ${level} is not between 0 and 1`)
  return level
}
