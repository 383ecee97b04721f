/** Takes whoever has tried to send a form to the first field that something is wrong with, once that is shown. */
export function goToFirstFault(form: HTMLElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
