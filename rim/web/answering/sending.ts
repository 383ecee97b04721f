import { stopReading } from './read-aloud.ts'
import { clearAnswer } from './routing.ts'

/** Milliseconds between tries, the last again and again. */
const waits = [1000, 2000, 4000, 8000, 15_000]
/** A line that hangs is given up and tried anew. */
const patience = 20_000

/** What is under way; a new one ends it. */
let sending: AbortController | null = null
/** What has been ticked since the page came, and not been sent. */
let unsent = false
/** Ends the wait for the next try: the line is back. */
let wake: (() => void) | null = null

const say = (name: string): string => document.body.getAttribute(`data-say-${name}`) ?? ''

function tell(text: string, late = false): void {
  const state = document.querySelector('.state')
  if (!state) return
  state.textContent = text
  state.className = late ? 'state late' : 'state'
}

const stepForm = (): HTMLFormElement | null => document.querySelector('form[data-step]')

/** What the form holds now, as a browser would send it. */
function bodyOf(form: HTMLFormElement, go: string): URLSearchParams {
  const body = new URLSearchParams()
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string') body.append(name, value)
  })
  body.append('go', go)
  return body
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    wake = () => {
      clearTimeout(timer)
      resolve()
    }
  })
}

/** Tries until there is an answer that is one; null where something newer was begun. */
async function persist(ask: () => Promise<Response>, mine: AbortController): Promise<Response | null> {
  for (let tried = 0; ; tried++) {
    try {
      const answer = await ask()
      const busy = answer.status >= 500 || answer.status === 429 || answer.status === 408
      if (!busy && /text\/html/.test(answer.headers.get('content-type') ?? '')) return answer
    } catch {
      // no line, or one that hangs
    }
    if (mine.signal.aborted) return null
    tell(say('waiting'), true)
    await pause(waits[Math.min(tried, waits.length - 1)] ?? 1000)
    if (mine.signal.aborted) return null
  }
}

/** Asks for a page, again and again until it comes, and puts it in the place of this one. */
async function go(
  ask: (signal: AbortSignal) => Promise<Response>,
  asked: string,
  step: boolean,
): Promise<void> {
  sending?.abort()
  const mine = new AbortController()
  sending = mine
  const answer = await persist(() => {
    const one = new AbortController()
    const timer = setTimeout(() => one.abort(), patience)
    const end = (): void => one.abort()
    mine.signal.addEventListener('abort', end)
    return ask(one.signal).finally(() => {
      clearTimeout(timer)
      mine.signal.removeEventListener('abort', end)
    })
  }, mine)
  if (!answer) return
  let text: string
  try {
    text = await answer.text()
  } catch {
    if (!mine.signal.aborted) await go(ask, asked, step)
    return
  }
  if (mine.signal.aborted) return
  sending = null
  show(text, answer.url || asked, step)
}

let afterwards: () => void = () => undefined

const pathHere = (): string => location.pathname + location.search
/** Which page stands here; a place on it is no other page. */
let shown = pathHere()

/** Puts a page that has come in the place of this one. */
function show(text: string, address: string, step: boolean): void {
  const page = new DOMParser().parseFromString(text, 'text/html')
  const here = new URL(address, location.href)
  // pages of another making, such as those without this script, are gone to
  if (page.body.getAttribute('data-say-waiting') === null) {
    location.replace(here.href)
    return
  }
  stopReading()
  unsent = false
  document.title = page.title
  document.documentElement.lang = page.documentElement.lang
  document.body.replaceWith(document.adoptNode(page.body))
  if (step && here.href !== location.href) history.pushState(null, '', here.href)
  shown = pathHere()
  afterwards()
  const target = here.hash ? document.getElementById(here.hash.slice(1)) : null
  const first = document.querySelector<HTMLElement>('.wrong, .note, h1')
  window.scrollTo(0, 0)
  if (target) target.scrollIntoView()
  else if (first) {
    if (!first.hasAttribute('tabindex')) first.setAttribute('tabindex', '-1')
    first.focus()
  }
}

function submit(form: HTMLFormElement, pressed: string): void {
  const [way, what] = pressed.split(':')
  if (way === 'clear' && what !== undefined) {
    clearAnswer(form, what)
    return
  }
  tell('')
  // read anew for each try: what is ticked while it waits is sent along
  void go(
    (signal) =>
      fetch(form.action, {
        method: 'POST',
        body: bodyOf(stepForm() ?? form, pressed),
        credentials: 'same-origin',
        signal,
      }),
    form.action,
    true,
  )
}

/** The button that sent a form; browsers that do not tell are watched. */
let lastPressed = ''

/**
 * Sends pages without leaving them, so that a bad line loses nothing that is ticked: it is tried again until it has arrived.
 * What is ticked is kept in the page itself and nowhere else on the device.
 *
 * @param start makes a new page smooth
 */
export function startSending(start: () => void): void {
  afterwards = start
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    if (button?.name === 'go') lastPressed = button.value
  })
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !form.hasAttribute('data-step')) return
    const submitter = event.submitter
    const pressed = submitter instanceof HTMLButtonElement ? submitter.value : lastPressed || 'next'
    event.preventDefault()
    submit(form, pressed)
  })
  document.addEventListener('change', () => {
    unsent = true
  })
  document.addEventListener('input', () => {
    unsent = true
  })
  // put away before the next page: what is ticked goes with the last breath, once
  document.addEventListener('visibilitychange', () => {
    const form = stepForm()
    if (document.visibilityState !== 'hidden' || !unsent || sending || !form) return
    if (form.action.endsWith('/oppsummering')) return
    unsent = false
    void fetch(form.action, {
      method: 'POST',
      body: bodyOf(form, 'save'),
      credentials: 'same-origin',
      keepalive: true,
    }).catch(() => {
      unsent = true
    })
  })
  window.addEventListener('online', () => wake?.())
  window.addEventListener('popstate', () => {
    if (pathHere() === shown) return
    // the page before is asked for: it may have been sent by another device meanwhile
    const address = location.href
    void go((signal) => fetch(address, { credentials: 'same-origin', signal }), address, false)
  })
  window.addEventListener('pageshow', (event) => {
    // a page that the browser had kept shows what may be somebody else's
    if (event.persisted) location.reload()
  })
}
