import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { applied, codeName, codeNamed, createdCode, type Hit } from '#core/interviews'
import { Alert, Button, SelectField, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useAnalysis, useProject } from '../analysis/index.ts'
import type { OwnStudyAnswer } from '../queries.ts'
import { type HitExtent, hitsCoded, stretchesOf } from './hit-codings.ts'

const words = {
  code: { nb: 'Kode for treffene', nn: 'Kode for treffa', en: 'Code for the hits' },
  help: {
    nb: 'En kode som finnes, eller navnet på en ny.',
    nn: 'Ein kode som finst, eller namnet på ein ny.',
    en: 'A code that is there, or the name of a new one.',
  },
  extent: { nb: 'Hvor mye kodes', nn: 'Kor mykje blir koda', en: 'How much is coded' },
  words: { nb: 'Bare ordene som ble funnet', nn: 'Berre orda som blei funne', en: 'Only the words found' },
  turn: { nb: 'Hele replikken', nn: 'Heile replikken', en: 'The whole turn' },
  act: { nb: 'Kod {count} treff', nn: 'Kod {count} treff', en: 'Code {count} hits' },
  done: {
    nb: '{count} steder er kodet med «{code}». Alt kan angres samlet.',
    nn: '{count} stader er koda med «{code}». Alt kan angrast samla.',
    en: '{count} places are coded with “{code}”. All can be undone at once.',
  },
  already: {
    nb: 'Du har alt dette under «{code}» fra før.',
    nn: 'Du har alt dette under «{code}» frå før.',
    en: 'You have all of this under “{code}” already.',
  },
  undo: { nb: 'Angre', nn: 'Angre', en: 'Undo' },
  undone: { nb: 'Kodingen er angret.', nn: 'Kodinga er angra.', en: 'The coding is undone.' },
} satisfies Record<string, LocalText>

interface Told {
  readonly what: 'done' | 'already' | 'undone'
  readonly code: string
  readonly count: number
}

/** Puts all chosen hits under one code, as one doing. */
export function CodeHits({
  study,
  hits,
  name,
}: {
  study: OwnStudyAnswer
  hits: readonly Hit[]
  /** Suggested for a new code. */
  name: string
}) {
  const say = useSay()
  const analysis = useAnalysis()
  const project = useProject()
  const [written, setWritten] = useState(codeNamed(project, name)?.name ?? '')
  const [extent, setExtent] = useState<HitExtent>('words')
  const [told, setTold] = useState<Told | null>(null)
  const stretches = stretchesOf(hits, extent)
  const act = (): void => {
    const wanted = codeName(written).trim()
    const newId = (): string => crypto.randomUUID()
    const there = codeNamed(project, wanted)
    const made = there ? [] : createdCode(project, { id: newId(), name: wanted, origin: { from: 'reading' } })
    const code = there?.id ?? made[0]!.id
    const codings = hitsCoded(applied(project, made), stretches, { code, coder: study.staff, newId })
    analysis.act('code', codings.length > 0 ? [...made, ...codings] : [])
    setTold({ what: codings.length > 0 ? 'done' : 'already', code: wanted, count: codings.length })
  }
  const undo = async (): Promise<void> => {
    await analysis.turn('undo')
    setTold((now) => now && { ...now, what: 'undone' })
  }
  return (
    <div className="lp-stack lp-find-form">
      <div className="lp-find-fields">
        <div className="lp-find-wide">
          <TextField label={say(words.code)} value={written} change={setWritten} help={say(words.help)} />
        </div>
        <SelectField
          label={say(words.extent)}
          value={extent}
          change={(value) => setExtent(value as HitExtent)}
          options={(['words', 'turn'] as const).map((value) => ({ value, text: say(words[value]) }))}
        />
        <Button
          disabled={stretches.length === 0 || written.trim() === '' || study.state === 'closed'}
          onClick={act}
        >
          {say(words.act, { count: stretches.length })}
        </Button>
      </div>
      {told && (
        <Alert colour={told.what === 'done' ? 'success' : 'info'} live="polite">
          <p className="ds-paragraph">{say(words[told.what], { code: told.code, count: told.count })}</p>
          {told.what === 'done' && (
            <Button look="secondary" size="sm" onClick={() => void undo().catch(() => undefined)}>
              {say(words.undo)}
            </Button>
          )}
        </Alert>
      )}
    </div>
  )
}
