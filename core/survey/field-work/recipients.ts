/**
 * How many with substance problems receive municipal services, per 1,000 inhabitants. An estimate of the mapping
 * (BrukerPlan 2019), stable over time and higher in small municipalities. Source: the survey's report for 2021, 2.3.
 */
export const recipientsPerThousand = 7

/**
 * About how many recipients a number of inhabitants has; a whole number. What the answers are a share of when this is
 * below is NOT a response rate: nobody knows how many were in contact with the services meanwhile, or said no.
 *
 * @example estimatedRecipients(2_210_429) // 15473, the estimate of the report for 2021
 */
export const estimatedRecipients = (inhabitants: number): number =>
  Math.round((inhabitants * recipientsPerThousand) / 1000)

/**
 * A share, 0 and up; null where it would tell nothing: nothing below, or a count that is not known (hidden: -1).
 * Above 1 where more has come in than was noted as handed out.
 */
export const shareOf = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || part < 0 || whole <= 0 ? null : part / whole
