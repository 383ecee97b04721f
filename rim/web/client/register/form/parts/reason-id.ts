import type { SessionProblem } from '#core/instruments'

/** Id of where the reason for a warning is given. */
export const reasonId = ({ number }: SessionProblem): string => `reason-${number}`

/** Goes to where the reason for a warning is given; false where that is not on the page. */
export function focusReason(problem: SessionProblem): boolean {
  const place = document.getElementById(reasonId(problem))
  const control = place?.querySelector<HTMLElement>('input:checked:enabled') ?? place?.querySelector('input')
  if (!place || !control) return false
  control.focus({ preventScroll: true })
  place.scrollIntoView({ block: 'center' })
  return true
}
