import { remember, textIn } from '#core/foundation'
import { folded, root, word } from '#core/interviews'
import { Html, html } from '#rim/web'
import { framed, type Ground, type PageParts, say } from './frame.ts'
import { unescaped } from './unescaped.ts'
import { words } from './words.ts'

/** A page as search finds it. */
export interface SearchEntry {
  readonly address: string
  readonly title: string
  readonly excerpt: string
  /** What the page says, without marks. */
  readonly text: string
  /** Of its title and excerpt. */
  readonly stems: ReadonlySet<string>
  /** Of all that it says. */
  readonly all: ReadonlySet<string>
}

/** Longer questions are cut: nobody needs them, and each word costs time. */
const mostSigns = 200
const mostFound = 25

/** What words that belong together have in common; æ, ø and å as people without them write. */
const stem = (said: string): string =>
  root(folded(said)).replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a')

/** The pages' own words: the same ones stand on many pages. What people ask for is not kept. */
const known = new Map<string, string>()
const stemOf = (said: string): string => known.get(said) ?? stem(said)
const stemsOf = (text: string): string[] => (text.match(word) ?? []).map(stemOf)
const stemsOfPage = (text: string): string[] =>
  (text.match(word) ?? []).map((said) => remember(known, said, () => stem(said)))

/** What a page says: without drawings, whose numbers stand in the tables under them, and without marks. */
const textOf = (body: string): string =>
  unescaped(body.replace(/<(svg|style)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()

/** Prepares a page for search. */
export function searchEntry(ground: Ground, { path, title, description, body }: PageParts): SearchEntry {
  const name = textIn(title, ground.language)
  const excerpt = description ? textIn(description, ground.language) : ''
  const text = textOf(body.text)
  const stems = new Set(stemsOf(`${name} ${excerpt}`))
  return {
    address: `/${ground.language}/${path}`,
    title: name,
    excerpt,
    text,
    stems,
    all: new Set([...stems, ...stemsOfPage(text)]),
  }
}

/** Signs on each side of the word that was found. */
const around = 90

/** Where a page says what was asked for: its excerpt, or the words around the first of them. */
function tells({ excerpt, text, stems }: SearchEntry, asked: ReadonlySet<string>): string {
  if ([...asked].every((one) => stems.has(one))) return excerpt
  for (const { 0: said, index } of text.matchAll(word)) {
    const found = stemOf(said)
    if (!asked.has(found) || stems.has(found)) continue
    const from = Math.max(0, text.lastIndexOf(' ', index - around) + 1)
    const end = text.indexOf(' ', index + said.length + around)
    const to = end < 0 ? text.length : end
    return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`
  }
  return excerpt
}

/** The text with the words that were asked for marked. */
function marked(text: string, asked: ReadonlySet<string>): Html {
  const pieces = text.split(/([\p{L}\p{N}\p{M}]+)/u)
  return new Html(
    pieces
      .map((piece, at) =>
        at % 2 === 1 && asked.has(stemOf(piece)) ? html`<mark>${piece}</mark>` : html`${piece}`,
      )
      .map(({ text: one }) => one)
      .join(''),
  )
}

/** The search page: its form, and under it the pages that hold every word of the question. */
export function searchPage(ground: Ground, entries: readonly SearchEntry[], question: string): string {
  const asked = question.slice(0, mostSigns)
  const stems = new Set(stemsOf(asked))
  const found = stems.size === 0 ? [] : entries.filter((one) => [...stems].every((each) => one.all.has(each)))
  const isNamed = (one: SearchEntry): boolean => [...stems].every((each) => one.stems.has(each))
  // what is about it before what mentions it
  found.sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)))
  const results = found
    .slice(0, mostFound)
    .map(
      (one) =>
        html`<li><a href="${one.address}">${marked(one.title, stems)}</a><p>${marked(tells(one, stems), stems)}</p></li>`,
    )
  return framed(ground, {
    path: 'sok/',
    title: words.search,
    body: html`<form action="/${ground.language}/sok/" role="search">
<p><label for="q">${say(ground, words.searchLabel)}</label>
<input type="search" id="q" name="q" maxlength="${mostSigns}" value="${asked}"></p>
<p><button type="submit">${say(ground, words.search)}</button></p></form>
${stems.size === 0 ? '' : html`<p role="status">${say(ground, words.found, { n: String(found.length) })}</p>`}
${results.length > 0 ? html`<ul class="list">${results}</ul>` : ''}`,
  })
}
