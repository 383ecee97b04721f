const say = (name: string): string => document.body.getAttribute(`data-say-${name}`) ?? ''

/** What is being read, and the button that began it. */
let reading: { readonly button: HTMLButtonElement; readonly words: string } | null = null
/** Counts the readings, so that an end that comes late ends only its own. */
let round = 0

/** A voice for the page's language: Norwegian for both forms. */
function voiceHere(): SpeechSynthesisVoice | null {
  const { lang } = document.documentElement
  const wanted = lang === 'en' ? ['en'] : lang === 'nn' ? ['nn', 'nb', 'no'] : ['nb', 'no', 'nn']
  const voices = speechSynthesis.getVoices()
  for (const form of wanted) {
    const found = voices.find((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === form)
    if (found) return found
  }
  return null
}

/** The pieces of a question or of a page, in the order that they are read: what is not to be seen is left out. */
function pieces(within: Element): readonly HTMLElement[] {
  const all = Array.from(
    within.querySelectorAll<HTMLElement>(
      'h1, h2, legend, .label, .help, .error, .c, main > p, .given, .asked',
    ),
  )
  return all.filter((one) => one.offsetParent !== null && !one.closest('.tools, .ways, .languages'))
}

/** The words of a piece, without what is only drawn. */
function wordsOf(piece: HTMLElement): string {
  const copy = piece.cloneNode(true) as HTMLElement
  for (const one of Array.from(copy.querySelectorAll('[aria-hidden=true], .n'))) one.remove()
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** Falls silent. */
export function stopReading(): void {
  round++
  if (!('speechSynthesis' in window)) return
  speechSynthesis.cancel()
  for (const one of Array.from(document.querySelectorAll('.reading'))) one.classList.remove('reading')
  if (reading) {
    reading.button.textContent = reading.words
    reading.button.setAttribute('aria-pressed', 'false')
  }
  reading = null
}

function read(within: Element, button: HTMLButtonElement): void {
  const same = reading?.button === button
  stopReading()
  const voice = voiceHere()
  if (same || !voice) return
  const mine = round
  reading = { button, words: button.textContent ?? '' }
  button.textContent = say('stop')
  button.setAttribute('aria-pressed', 'true')
  const list = pieces(within)
  const next = (at: number): void => {
    if (mine !== round) return
    list[at - 1]?.classList.remove('reading')
    const piece = list[at]
    if (!piece) {
      stopReading()
      return
    }
    // one after the other: the text follows the voice, and long texts are not cut off
    const utterance = new SpeechSynthesisUtterance(wordsOf(piece))
    utterance.voice = voice
    utterance.lang = voice.lang
    utterance.onend = () => next(at + 1)
    utterance.onerror = () => {
      if (mine === round) stopReading()
    }
    piece.classList.add('reading')
    const { top, bottom } = piece.getBoundingClientRect()
    if (top < 0 || bottom > window.innerHeight) piece.scrollIntoView({ block: 'center' })
    speechSynthesis.speak(utterance)
  }
  next(0)
}

function button(words: string, within: Element): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'plain'
  made.textContent = words
  made.setAttribute('aria-pressed', 'false')
  made.addEventListener('click', () => read(within, made))
  return made
}

/** Puts a button to read aloud on the page and by each question, where the device has a voice for the language. */
export function startReading(): void {
  if (!('speechSynthesis' in window) || !('SpeechSynthesisUtterance' in window)) return
  const add = (): void => {
    if (!voiceHere() || document.querySelector('.readall')) return
    const main = document.querySelector('main')
    const title = main?.querySelector('h1')
    if (!main || !title) return
    const whole = document.createElement('p')
    whole.className = 'readall'
    whole.append(button(say('readall'), main))
    title.after(whole)
    for (const question of Array.from(main.querySelectorAll('.q'))) {
      const made = button(say('read'), question)
      const name = question.querySelector<HTMLElement>('legend, .label')
      if (name) made.setAttribute('aria-describedby', nameId(name))
      question.querySelector('.tools')?.prepend(made)
    }
  }
  add()
  // some browsers find their voices a little later
  speechSynthesis.onvoiceschanged = add
}

let named = 0
function nameId(of: HTMLElement): string {
  if (of.id === '') of.id = `name-${++named}`
  return of.id
}

window.addEventListener('pagehide', stopReading)
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') stopReading()
})
