/** What a mark says of its stretch: a code with its coder, a quote, or a question of the guide that it answers. */
export interface MarkedAtom {
  readonly what: 'coding' | 'quote' | 'question'
  readonly id: string
  /** Whose coding it is. */
  readonly coder: 'first' | 'second' | 'both'
  readonly starred: boolean
  readonly tentative: boolean
}

/** The head of a mark: `a:fast*+#q1`. */
export interface MarkedHead {
  /** By which it is ended where marks overlap; `null` where it is ended by the next `}` alone. */
  readonly name: string | null
  readonly atoms: readonly MarkedAtom[]
}

const form = /^(?<sign>[#@%=]?)(?<id>[a-z\d-]+)(?<stars>[*?]*)$/

/** @throws RangeError where it cannot be read. */
export function readHead(head: string): MarkedHead {
  const [, name, list] = /^(?:([a-z]):)?(.+)$/.exec(head) ?? []
  const atoms = (list ?? '').split('+').map((one) => {
    const { sign, id, stars } = form.exec(one)?.groups ?? {}
    if (id === undefined) throw new RangeError(`not a mark: «${head}»`)
    return {
      what: whats[sign ?? ''] ?? 'coding',
      id,
      coder: coders[sign ?? ''] ?? 'first',
      starred: stars?.includes('*') ?? false,
      tentative: stars?.includes('?') ?? false,
    }
  })
  return { name: name ?? null, atoms }
}

const whats: Readonly<Record<string, MarkedAtom['what']>> = { '#': 'quote', '@': 'question' }
const coders: Readonly<Record<string, MarkedAtom['coder']>> = { '%': 'second', '=': 'both' }
