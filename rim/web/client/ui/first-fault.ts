/**
 * Takes whoever has tried to send a form to the first field that something is wrong with, once that is shown: it may be far
 * above the button that was pressed.
 */
export function goToFirstFault(form: HTMLElement): void {
  const wrong = '[aria-invalid="true"], fieldset:has(> .ds-validation-message) input'
  requestAnimationFrame(() => form.querySelector<HTMLElement>(wrong)?.focus())
}
