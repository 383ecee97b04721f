import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { CheckField, ChoiceGroup } from '../../../ui/index.ts'
import { useSay } from '../../../words/index.ts'
import { useProject } from '../../analysis/index.ts'
import { codeUse } from '../code-search.ts'
import { counted } from '../counted.ts'
import { ReasonForm } from './reason-form.tsx'
import type { TreeActs } from './tree-acts.ts'

const words = {
  title: { nb: 'Slå sammen {count} koder', nn: 'Slå saman {count} kodar', en: 'Merge {count} codes' },
  into: { nb: 'Koden som blir igjen', nn: 'Koden som blir igjen', en: 'The code that remains' },
  fuse: {
    nb: 'Gjør kodinger som ligger inntil eller over hverandre, til én',
    nn: 'Gjer kodingar som ligg inntil eller over kvarandre, til éi',
    en: 'Make one of codings that touch or overlap',
  },
  what: {
    nb: 'Kodingene, notatene og kategoriene følger med. Det kan angres.',
    nn: 'Kodingane, notata og kategoriane følgjer med. Det kan angrast.',
    en: 'Codings, memos and categories come along. It can be undone.',
  },
  merge: { nb: 'Slå sammen', nn: 'Slå saman', en: 'Merge' },
} satisfies Record<string, LocalText>

/** Makes one code of several. */
export function MergeDialog({
  codes,
  acts,
  close,
  done,
}: {
  codes: readonly string[]
  acts: TreeActs
  close: () => void
  done: () => void
}) {
  const say = useSay()
  const project = useProject()
  const use = codeUse(project)
  const there = codes.flatMap((id) => project.code.get(id) ?? [])
  const most = there.reduce<string>(
    (best, { id }) => ((use.get(id)?.codings ?? 0) > (use.get(best)?.codings ?? 0) ? id : best),
    there[0]?.id ?? '',
  )
  const [into, setInto] = useState(most)
  const [fuse, setFuse] = useState(false)
  return (
    <ReasonForm
      title={say(words.title, { count: there.length })}
      confirm={say(words.merge)}
      needed
      close={close}
      act={(reason) => {
        acts.merge(codes, into, fuse, reason)
        done()
      }}
    >
      <p>{say(words.what)}</p>
      <ChoiceGroup
        legend={say(words.into)}
        kind="radio"
        chosen={[into]}
        change={([value]) => setInto(value ?? into)}
        options={there.map(({ id, name }) => ({
          value: id,
          text: name,
          help: counted(say, 'coding', use.get(id)?.codings ?? 0),
        }))}
      />
      <CheckField label={say(words.fuse)} checked={fuse} change={setFuse} />
    </ReasonForm>
  )
}
