import { type KeyboardEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Button, Failure, Tag } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { type CodingAnswer, cannotCode, type GroupAnswer } from './answers.ts'
import { CodeChoice } from './code-choice.tsx'
import { MaskForm } from './mask-form.tsx'
import { useCode } from './queries.ts'
import { RecodeForm } from './recode-form.tsx'
import { codeName, placeName } from './words-of.ts'
import { WrittenTexts } from './written-texts.tsx'

const words = {
  place: { nb: 'Tekst {at} av {of}', nn: 'Tekst {at} av {of}', en: 'Text {at} of {of}' },
  second: {
    nb: 'Du koder denne som nummer to, uten å se hva den første valgte.',
    nn: 'Du kodar denne som nummer to, utan å sjå kva den første valde.',
    en: 'You code this as the second, without seeing what the first chose.',
  },
  coded: { nb: 'Kodet: {code}', nn: 'Koda: {code}', en: 'Coded: {code}' },
  codedByYou: {
    nb: 'Du har kodet denne som nummer to',
    nn: 'Du har koda denne som nummer to',
    en: 'You have coded this as the second',
  },
  why: { nb: 'Endret fordi: «{reason}»', nn: 'Endra fordi: «{reason}»', en: 'Changed because: “{reason}”' },
  apart: {
    nb: 'Den første valgte «{first}», den andre «{second}».',
    nn: 'Den første valde «{first}», den andre «{second}».',
    en: 'The first chose “{first}”, the second “{second}”.',
  },
  before: { nb: 'Forrige', nn: 'Førre', en: 'Previous' },
  next: { nb: 'Neste', nn: 'Neste', en: 'Next' },
  undo: { nb: 'Angre siste koding', nn: 'Angre siste koding', en: 'Undo the last coding' },
  mask: { nb: 'Skjul navn', nn: 'Skjul namn', en: 'Hide a name' },
  keys: {
    nb: 'Tastene virker når du står i denne rammen: 1–9 velger et forslag, 0 «kan ikke kodes», A «annen tjeneste», piltastene går fram og tilbake, Z angrer og M skjuler navn.',
    nn: 'Tastane verkar når du står i denne ramma: 1–9 vel eit forslag, 0 «kan ikkje kodast», A «anna teneste», piltastane går fram og tilbake, Z angrar og M skjuler namn.',
    en: 'The keys work while you are inside this frame: 1–9 choose a suggestion, 0 “cannot be coded”, A “other service”, the arrows go back and forth, Z undoes and M hides a name.',
  },
} satisfies Record<string, LocalText>

/** The choice of the form for services that are none of the others. */
const otherService = 'other'

/** The text that is being coded: what was written, what it may mean, and the keys for it. */
export function WorkCard({
  desk,
  group,
  place,
  focus,
  go,
  coded,
  undo,
  undoing,
}: {
  desk: CodingAnswer
  group: GroupAnswer
  place: { readonly at: number; readonly of: number }
  /** Whether focus comes here: it was in the card before. */
  focus: boolean
  go: (step: 1 | -1) => void
  coded: () => void
  /** Null where there is nothing to undo. */
  undo: (() => void) | null
  undoing: { readonly isPending: boolean; readonly isError: boolean; readonly error: unknown }
}) {
  const say = useSay()
  const code = useCode(desk.wave.id)
  const [recode, setRecode] = useState<string | null>(null)
  const [masking, setMasking] = useState(false)
  const open = desk.closing === null
  const choose = (chosen: string) => {
    if (!open || code.isPending || undoing.isPending) return
    if (group.task === 'done') {
      if (chosen !== group.code && group.code !== null) setRecode(chosen)
    } else code.mutate({ group, code: chosen }, { onSuccess: coded })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTypedIn(event.target)) return
    const act = actionOf(event.key)
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  const actionOf = (key: string): (() => void) | undefined => {
    const suggested = /^[1-9]$/.test(key) ? group.suggestions[Number(key) - 1] : undefined
    if (suggested) return () => choose(suggested.code)
    switch (key.toLowerCase()) {
      case '0':
        return () => choose(cannotCode)
      case 'a':
        return () => choose(otherService)
      case 'arrowright':
        return () => go(1)
      case 'arrowleft':
        return () => go(-1)
      case 'z':
        return undo ?? undefined
      case 'm':
        return open ? () => setMasking(true) : undefined
      default:
        return undefined
    }
  }
  return (
    <section
      className="ds-card lp-card lp-stack lp-coding-card"
      aria-label={say(words.place, place)}
      onKeyDown={onKeyDown}
    >
      <div className="lp-row">
        <span className="lp-subtle">
          {placeName(desk, group, say)} · {say(words.place, place)}
        </span>
        {group.task === 'second' && <Tag colour="info">{say(words.second)}</Tag>}
        {group.task === 'done' && (
          <Tag colour="success">
            {group.code === null
              ? say(words.codedByYou)
              : say(words.coded, { code: codeName(desk, group.code, say) })}
          </Tag>
        )}
      </div>
      <WrittenTexts texts={group.texts} focus={focus} />
      {group.reason !== '' && <p className="lp-subtle">{say(words.why, { reason: group.reason })}</p>}
      {group.disagreement && (
        <p>
          {say(words.apart, {
            first: codeName(desk, group.disagreement.first, say),
            second: codeName(desk, group.disagreement.second, say),
          })}
        </p>
      )}
      {masking && <MaskForm wave={desk.wave.id} group={group} close={() => setMasking(false)} />}
      {recode !== null && (
        <RecodeForm desk={desk} group={group} code={recode} close={() => setRecode(null)} />
      )}
      {open && !masking && recode === null && <CodeChoice desk={desk} group={group} choose={choose} />}
      {code.isError && <Failure cause={code.error} />}
      {undoing.isError && <Failure cause={undoing.error} />}
      <div className="lp-row">
        <Button look="secondary" size="sm" disabled={place.at === 1} onClick={() => go(-1)}>
          <span aria-hidden="true">←</span> {say(words.before)}
        </Button>
        <Button look="secondary" size="sm" disabled={place.at === place.of} onClick={() => go(1)}>
          {say(words.next)} <span aria-hidden="true">→</span>
        </Button>
        {undo && (
          <Button look="tertiary" size="sm" onClick={undo}>
            {say(words.undo)}
          </Button>
        )}
        {open && !masking && (
          <Button look="tertiary" size="sm" onClick={() => setMasking(true)}>
            {say(words.mask)}
          </Button>
        )}
      </div>
      <p className="lp-subtle lp-coding-keys">{say(words.keys)}</p>
    </section>
  )
}

/** Letters and arrows are what is typed there. */
const isTypedIn = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement
