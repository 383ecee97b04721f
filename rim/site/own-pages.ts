import { type Html, html } from '#rim/web'
import type { SiteContact } from './contents.ts'
import { type Ground, type PageParts, say, told } from './frame.ts'
import { words } from './words.ts'

/** What somebody is, and how to reach them. */
export const reached = (
  ground: Ground,
  { role, telephone, email }: SiteContact,
): Html => html`<p>${told(ground, role)}</p>
${telephone ? html`<p>${say(ground, words.telephone)}: <a href="tel:${telephone.replaceAll(' ', '')}">${telephone.replaceAll(' ', '\u00a0')}</a></p>` : ''}
${email ? html`<p>${say(ground, words.email)}: <a href="mailto:${email}">${email}</a></p>` : ''}`

/** Pages about the site itself. */
export function ownPages(ground: Ground): PageParts[] {
  const { contacts, publisher, accessibilityStatement } = ground.contents
  const people = contacts.map(
    (one) => html`<h2>${one.name}</h2>
${reached(ground, one)}`,
  )
  return [
    {
      path: 'om/',
      title: words.about,
      body: html`<p>${say(ground, words.aboutText, { publisher })}</p><p>${say(ground, words.symbols)}</p>`,
    },
    { path: 'kontakt/', title: words.contact, body: html`<p>${publisher}</p>${people}` },
    { path: 'personvern/', title: words.privacy, body: html`<p>${say(ground, words.privacyText)}</p>` },
    {
      path: 'tilgjengelighet/',
      title: words.accessibility,
      body: html`<p><a href="${accessibilityStatement}">${say(ground, words.statement)}</a></p>`,
    },
  ]
}

/** The page for addresses that are none. */
export const missingPage = (ground: Ground): PageParts => ({
  path: '',
  title: words.missing,
  listed: false,
  body: html`<p>${say(ground, words.missingText)}</p><p><a href="/${ground.language}/">${say(ground, words.front)}</a></p>`,
})
