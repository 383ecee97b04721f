import { fieldId } from './field-props.ts'

const controls = 'input:enabled, select:enabled, textarea:enabled, button:enabled'

/**
 * Moves focus to a field and shows it below the bar. On a field with nothing to write in (read only), to the field itself.
 *
 * @returns false where the field is not on the page
 */
export function focusField(code: string): boolean {
  const group = document.getElementById(fieldId(code))
  if (!group) return false
  const target = firstControl(group)
  target.focus({ preventScroll: true })
  if (target instanceof HTMLInputElement && target.inputMode === 'numeric') target.select()
  showField(group)
  return true
}

function firstControl(group: HTMLElement): HTMLElement {
  const answers = group.querySelector<HTMLElement>('[data-answers]')
  if (!answers) return group
  return (
    answers.querySelector<HTMLElement>('[data-first]:enabled') ??
    answers.querySelector<HTMLElement>('input[type="radio"]:checked:enabled') ??
    answers.querySelector<HTMLElement>(controls) ??
    group
  )
}

/** In the middle of the window, so that what comes next is seen too; from its top where it is too tall for that. */
function showField(group: HTMLElement): void {
  const tall = group.offsetHeight > window.innerHeight * 0.6
  group.scrollIntoView({ block: tall ? 'start' : 'center' })
}

/** The field that an element stands in. */
export const fieldAround = (element: Element): string | null =>
  element.closest<HTMLElement>('[data-field-code]')?.dataset.fieldCode ?? null
