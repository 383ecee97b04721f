import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { Navigation } from './field/field-view.ts'
import { type FieldSection, neighbour } from './field/fields.ts'
import { fieldAround, focusField } from './field/focus-field.ts'
import { formKeyMeaning } from './field/keys.ts'
import { sectionId, summaryId } from './section-nav.tsx'

interface Page {
  readonly all: readonly FieldSection[]
  readonly shown: readonly FieldSection[]
}

/** Ways between fields and sections, by the page as it is when they are gone. */
export function useNavigation(
  form: RefObject<HTMLElement | null>,
  page: Page,
  help: () => void,
  announce: (text: string) => void,
): Navigation & { readonly goToSection: (id: string) => void } {
  const now = useRef(page)
  const showHelp = useRef(help)
  const tell = useRef(announce)
  useLayoutEffect(() => {
    now.current = page
    showHelp.current = help
    tell.current = announce
  })
  const ways = useMemo(() => {
    const step = (code: string, by: 1 | -1) => {
      // what the last answer makes of the page must stand there first
      flushSync(() => {})
      const { all, shown } = now.current
      const to = neighbour(all, shown, code, by)
      if (to !== null) focusField(to)
      else if (by === 1) focusHeading(summaryId)
    }
    return {
      next: (code: string) => step(code, 1),
      previous: (code: string) => step(code, -1),
      goTo: (code: string) => {
        const fields = now.current.shown.flatMap((section) => section.fields)
        const field = fields.find(({ codes }) => codes.includes(code))
        if (field) focusField(field.question.code)
      },
      help: () => showHelp.current(),
      announce: (text: string) => tell.current(text),
      goToSection: focusHeading,
    }
  }, [])
  useFormKeys(form, now)
  useKeptFocus(form, now)
  return ways
}

function focusHeading(id: string): void {
  const heading = document.getElementById(id)
  heading?.focus({ preventScroll: true })
  heading?.scrollIntoView({ block: 'start' })
}

/** Keys with Alt, which work anywhere on the page. */
function useFormKeys(form: RefObject<HTMLElement | null>, now: RefObject<Page>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return
      const { code, altKey: alt, ctrlKey, metaKey, shiftKey } = event
      const meaning = formKeyMeaning({ code, alt, other: ctrlKey || metaKey || shiftKey })
      if (!meaning) return
      event.preventDefault()
      if (meaning === 'summary') return focusHeading(summaryId)
      const sections = now.current.shown.map(({ section }) => section.code)
      const here = document.activeElement?.closest<HTMLElement>('[data-section]')?.dataset.section
      const at = here === undefined ? -1 : sections.indexOf(here)
      const after =
        here === undefined && document.activeElement?.closest('.lp-summary') ? sections.length : at
      const to = sections[meaning === 'next-section' ? after + 1 : after - 1]
      if (to !== undefined) enterSection(form.current, to)
      else if (meaning === 'next-section') focusHeading(summaryId)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [form, now])
}

/** To the first field of a section, with its heading in sight. */
function enterSection(form: HTMLElement | null, code: string): void {
  const section = form?.querySelector<HTMLElement>(`[data-section="${code}"]`)
  const first = section?.querySelector<HTMLElement>('[data-field-code]')
  if (first?.dataset.fieldCode !== undefined) focusField(first.dataset.fieldCode)
  document.getElementById(sectionId(code))?.scrollIntoView({ block: 'start' })
}

/** Focus is never lost: where what had it goes from the page, it moves to its field, or to the next one. */
function useKeptFocus(form: RefObject<HTMLElement | null>, now: RefObject<Page>): void {
  useEffect(() => {
    const shown = form.current
    if (!shown) return
    let last: { readonly element: Element; readonly code: string } | null = null
    const note = ({ target }: FocusEvent) => {
      const code = target instanceof Element ? fieldAround(target) : null
      last = target instanceof Element && code !== null ? { element: target, code } : null
    }
    const watch = new MutationObserver(() => {
      if (!last || last.element.isConnected || document.activeElement !== document.body) return
      const { code } = last
      last = null
      if (focusField(code)) return
      const to = neighbour(now.current.all, now.current.shown, code, 1)
      if (to === null) focusHeading(summaryId)
      else focusField(to)
    })
    shown.addEventListener('focusin', note)
    watch.observe(shown, { childList: true, subtree: true })
    return () => {
      shown.removeEventListener('focusin', note)
      watch.disconnect()
    }
  }, [form, now])
}
