import type { Page } from 'playwright-core'
import type { LocalText } from '#core/foundation'
import { form } from './test-people.ts'

/** Everyday words that are bokmål alone. */
const bokmaalWords =
  /(?<![\p{L}-])(ikke|noen|noe|hva|hvem|hvor|hvilke|hvilken|hvordan|hvis|fra|enheten|ønsker|åpne|åpnes|velg|vet|blir ikke|flere|mye|kommer|skjemaer|registreringer|listen|runden er|innloggingen|registreringen|mottakeren|svarene|dere|deres|slettes|lagres|lagret|venter|endret)(?![\p{L}-])/iu

/** All texts of the form whose bokmål is not nynorsk as well. */
function onlyBokmaal(): ReadonlySet<string> {
  const all: LocalText[] = form.sections.flatMap(({ title, questions }) => [
    title,
    ...questions.flatMap((question) => [
      question.text,
      ...(question.help ? [question.help] : []),
      ...('choices' in question
        ? question.choices.flatMap(({ label, help }) => [label, ...(help ? [help] : [])])
        : []),
    ]),
  ])
  const nynorsk = new Set(all.map(({ nn }) => nn))
  return new Set(all.map(({ nb }) => nb).filter((text) => !nynorsk.has(text)))
}

/** The texts on a page in nynorsk that are bokmål: the form's own, and others by their words. What people have written is not looked at. */
export async function bokmaalIn(page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate<readonly string[]>(
    `(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const found = []
      while (walker.nextNode()) {
        const { parentElement, textContent } = walker.currentNode
        if (parentElement.closest('script, noscript, select, body [lang="nb"], body [lang="en"]')) continue
        if (textContent.trim() !== '') found.push(textContent.trim())
      }
      return found
    })()`,
  )
  const wrong = onlyBokmaal()
  return [...new Set(texts)].filter((text) => wrong.has(text) || bokmaalWords.test(text))
}
