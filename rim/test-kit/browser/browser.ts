/** A page the test browser stands on. */
export interface Page {
  readonly url: string
  readonly status: number
  readonly html: string
}

/** A cookie as the browser was given it. */
export interface Cookie {
  readonly name: string
  readonly value: string
  readonly host: string
  readonly path: string
  /** The whole line, with its attributes. */
  readonly line: string
}

/**
 * A browser without a screen: follows redirects, keeps cookies by host and path, presses buttons. Addresses that begin
 * with one of `stops` (where the program under test would answer) are arrived at but not asked for.
 */
export class TestBrowser {
  readonly #stops: readonly string[]
  readonly #cookies = new Map<string, Cookie>()

  constructor(...stops: readonly string[]) {
    this.#stops = stops
  }

  /** Goes to an address and on along its redirects. */
  async open(url: string, form?: Readonly<Record<string, string>>): Promise<Page> {
    let next = url
    let body = form && new URLSearchParams(form)
    for (let hop = 0; hop < 20; hop++) {
      if (this.#stops.some((stop) => next.startsWith(stop))) return { url: next, status: 0, html: '' }
      const response = await this.fetch(next, {
        headers: { accept: 'text/html', 'accept-language': 'nb' },
        ...(body && { method: 'POST', body }),
      })
      const location = response.headers.get('location')
      if (!location) return { url: next, status: response.status, html: await response.text() }
      await response.body?.cancel()
      next = new URL(location, next).href
      body = undefined
    }
    throw new Error(`too many redirects after ${url}`)
  }

  /** Sends one request as a script of a page would, with the cookies; keeps those that come back. */
  async fetch(url: string, options: RequestInit = {}): Promise<Response> {
    const headers = new Headers(options.headers)
    headers.set('cookie', this.#cookiesFor(url))
    const response = await fetch(url, { redirect: 'manual', ...options, headers })
    this.#keep(url, response)
    return response
  }

  /** Presses the button with this name and value, with the fields of its form; `choices` are other fields. */
  async press(page: Page, name: string, value: string, choices: Record<string, string> = {}): Promise<Page> {
    const isIt = (tag: string) => attribute(tag, 'name') === name && attribute(tag, 'value') === value
    return this.#submit(page, isIt, `${name}=${value}`, { ...choices, [name]: value })
  }

  /** Presses the button with this text. */
  async pressText(page: Page, text: string, choices: Record<string, string> = {}): Promise<Page> {
    return this.#submit(page, (_, inside) => inside === text, text, choices)
  }

  /** Follows the link with this text. */
  async follow(page: Page, text: string): Promise<Page> {
    const links = [...page.html.matchAll(/(<a\b[^>]*>)([^<]*)<\/a>/g)]
    const link = links.find(([, , inside]) => plain(inside!) === text)
    if (!link) throw new Error(`no link ${text} on ${page.url} (${page.status}): ${page.html}`)
    return this.open(new URL(attribute(link[1]!, 'href') ?? '', page.url).href)
  }

  /** Goes where the page sends the browser by itself (`http-equiv="refresh"`). */
  async goOn(page: Page): Promise<Page> {
    const [tag] = /<meta http-equiv="refresh"[^>]*>/.exec(page.html) ?? []
    const address = attribute(tag ?? '', 'content')?.split('url=')[1]
    if (address === undefined) throw new Error(`${page.url} leads nowhere: ${page.html}`)
    return this.open(new URL(address, page.url).href)
  }

  async #submit(
    page: Page,
    isIt: (tag: string, inside: string) => boolean,
    said: string,
    choices: Readonly<Record<string, string>>,
  ): Promise<Page> {
    const found = buttonIn(page.html, isIt)
    if (!found) throw new Error(`no button ${said} on ${page.url} (${page.status}): ${page.html}`)
    const { form, fields } = found
    const action = attribute(form, 'action')
    return this.open(action ? new URL(action, page.url).href : page.url, { ...fields, ...choices })
  }

  /** The addresses in the hidden frames of a page. */
  frames(page: Page): readonly string[] {
    return [...page.html.matchAll(/<iframe[^>]*>/g)].map(([tag]) => attribute(tag, 'src') ?? '')
  }

  /** Names of the cookies now kept. */
  get cookieNames(): readonly string[] {
    return this.cookies.map(({ name }) => name)
  }

  get cookies(): readonly Cookie[] {
    return [...this.#cookies.values()]
  }

  #cookiesFor(url: string): string {
    const { hostname, pathname } = new URL(url)
    return this.cookies
      .filter(({ host, path }) => host === hostname && `${pathname}/`.startsWith(path.replace(/\/?$/, '/')))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')
  }

  #keep(url: string, response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(/;\s*/)
      const [name = '', value = ''] = pair.split(/=(.*)/)
      const of = (key: string) => attributes.find((one) => one.toLowerCase().startsWith(`${key}=`))
      const path = of('path')?.slice(5) ?? '/'
      const host = new URL(url).hostname
      const ended = value === '' || Date.parse(of('expires')?.slice(8) ?? '9999-12-31') < Date.now()
      if (ended) this.#cookies.delete(`${host} ${path} ${name}`)
      else this.#cookies.set(`${host} ${path} ${name}`, { name, value, host, path, line })
    }
  }
}

const plain = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replaceAll('&amp;', '&')
    .trim()

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? undefined : plain(value)
}

/** The form that a button belongs to: the one around it, or the one it names. */
function buttonIn(html: string, isIt: (tag: string, inside: string) => boolean) {
  const buttons = [...html.matchAll(/(<button[^>]*>)([\s\S]*?)<\/button>/g)]
  const button = buttons.find(([, tag, inside]) => isIt(tag!, plain(inside!)))
  if (!button) return undefined
  const named = attribute(button[1]!, 'form')
  const forms = [...html.matchAll(/(<form[^>]*>)([\s\S]*?)<\/form>/g)]
  const match = forms.find(([whole, tag]) =>
    named === undefined ? whole.includes(button[0]) : attribute(tag!, 'id') === named,
  )
  if (!match) return undefined
  const fields = [...match[2]!.matchAll(/<input[^>]*>/g)].map(([tag]): [string, string] => [
    attribute(tag, 'name') ?? '',
    attribute(tag, 'value') ?? '',
  ])
  return { form: match[1]!, fields: Object.fromEntries(fields) }
}
