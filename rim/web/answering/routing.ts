/** The values that are chosen for a question. */
function chosen(form: HTMLFormElement, code: string): readonly string[] {
  const fields = Array.from(form.querySelectorAll<HTMLInputElement>(`[name="q.${code}"]`))
  return fields.filter((field) => field.checked).map((field) => field.value)
}

/** Shows the questions that follow from what is answered as soon as it is, and tells the server which are seen. */
export function startRouting(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-step]')
  if (!form) return
  const following = Array.from(form.querySelectorAll<HTMLElement>('[data-after]'))
  const route = (): void => {
    for (const one of following) {
      const values = chosen(form, one.dataset.after ?? '')
      const wanted = (one.dataset.when ?? '').split(' ')
      one.hidden = !values.some((value) => wanted.includes(value))
      // what is not asked is not sent; it comes back if the question does
      for (const field of Array.from(one.querySelectorAll<HTMLInputElement>('input, textarea'))) {
        field.disabled = one.hidden
      }
    }
    const shown = form.querySelector<HTMLInputElement>('[name=shown]')
    const seen = following.filter((one) => !one.hidden).map((one) => one.id.slice('q-'.length))
    if (shown) shown.value = [...new Set([...kept, ...seen])].join(' ')
  }
  // those that the server decides on alone stay as it has said
  const marked = new Set(following.map((one) => one.id.slice('q-'.length)))
  const before = form.querySelector<HTMLInputElement>('[name=shown]')?.value.split(' ') ?? []
  const kept = before.filter((code) => code !== '' && !marked.has(code))
  form.addEventListener('change', route)
  route()
}

/** Takes the answer of a question back, here and now. */
export function clearAnswer(form: HTMLFormElement, code: string): void {
  const name = code === 'helped' ? code : `q.${code}`
  const fields = Array.from(form.querySelectorAll<HTMLInputElement>(`[name="${name}"]`))
  for (const field of fields) field.checked = false
  fields[0]?.focus()
  form.dispatchEvent(new Event('change', { bubbles: true }))
}
