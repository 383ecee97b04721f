import {
  type Entity,
  type ImportComparison,
  type ImportProposal,
  operation,
  references,
  same,
} from '#core/interviews'

/** What other programs do not tell of a code, a coding, a category or a theme stays as it is. */
export function keeping(one: ImportProposal): ImportProposal {
  const { entity, there } = one
  if (one.state !== 'changed' || there === null) return one
  const kept = keptIn(entity, there)
  if (kept === null) return one
  const changed = operation(there, kept)
  return same(there, kept)
    ? { ...one, state: 'same', entity: kept, operation: null }
    : { ...one, entity: kept, operation: changed }
}

function keptIn(entity: Entity, there: Entity): Entity | null {
  if (entity.kind === 'code' && there.kind === 'code') {
    const { name, text, categories } = entity
    return { ...there, name, text, categories }
  }
  if (entity.kind === 'coding' && there.kind === 'coding') {
    const { code, version, start, end, adrift } = entity
    return { ...there, code, version, start, end, adrift }
  }
  if (entity.kind === 'category' && there.kind === 'category') {
    const { name, text, themes } = entity
    return { ...there, name, text, themes }
  }
  if (entity.kind === 'theme' && there.kind === 'theme') {
    const { name, text } = entity
    return { ...there, name, text }
  }
  return null
}

/** What can be done now, and what waits for a text that cannot be coded yet, with all that points to it. */
export function parted({ proposals, newTexts, waitingTexts }: ImportComparison): {
  readonly ready: readonly ImportProposal[]
  readonly waiting: readonly ImportProposal[]
} {
  const texts = [...newTexts, ...waitingTexts.map(({ text }) => text)]
  const missing = new Set(texts.flatMap(({ id, interview }) => [id, `interview/${interview}`]))
  const [ready, waiting]: [ImportProposal[], ImportProposal[]] = [[], []]
  for (const given of proposals) {
    const one = withoutMissing(given, missing)
    const { entity } = one
    const lies = 'version' in entity && missing.has(entity.version)
    const points = references(entity).some(({ kind, id }) => missing.has(`${kind}/${id}`))
    if (!lies && !points) ready.push(one)
    else {
      missing.add(`${entity.kind}/${entity.id}`)
      waiting.push(one)
    }
  }
  return { ready, waiting }
}

/** A code that is named after words in a missing text, or a finding that cites one, comes all the same, without saying so. */
function withoutMissing(one: ImportProposal, missing: ReadonlySet<string>): ImportProposal {
  const { entity, there } = one
  const quotes = (ids: readonly string[]): readonly string[] =>
    ids.filter((id) => !missing.has(`quote/${id}`))
  const changed =
    entity.kind === 'code' &&
    entity.origin.from === 'in-vivo' &&
    missing.has(`interview/${entity.origin.interview}`)
      ? { ...entity, origin: { from: 'reading' } as const }
      : entity.kind === 'finding' || entity.kind === 'recommendation'
        ? { ...entity, quotes: quotes(entity.quotes) }
        : entity
  if (one.operation === null || changed === entity) return one
  // it has come already, as it comes now
  if (there !== null && same(there, changed)) return { ...one, state: 'same', entity: there, operation: null }
  return { ...one, entity: changed, operation: operation(there, changed) }
}
