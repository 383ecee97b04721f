import type { LocalText } from '#core/foundation'
import type { RevisionText } from '#core/instruments'
import { ChoiceGroup } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { noText } from './begun-change.ts'
import { WordingFields } from './wording-fields.tsx'

const words = {
  legend: {
    nb: 'Kan svarene sammenlignes med svarene fra før?',
    nn: 'Kan svara samanliknast med svara frå før?',
    en: 'Can the answers be compared with those from before?',
  },
  same: {
    nb: 'Ja, svarene betyr det samme',
    nn: 'Ja, svara betyr det same',
    en: 'Yes, the answers mean the same',
  },
  changed: {
    nb: 'Nei, svarene betyr noe annet. Tidsserien blir brutt',
    nn: 'Nei, svara betyr noko anna. Tidsserien blir broten',
    en: 'No, the answers mean something else. The time series is broken',
  },
  note: { nb: 'Hva er annerledes?', nn: 'Kva er annleis?', en: 'What is different?' },
} satisfies Record<string, LocalText>

/** Whether answers after the change can be compared with those before; if not, why, as it is told under a time series. */
export function MeaningField({
  meaning,
  set,
}: {
  meaning: RevisionText | undefined
  set: (meaning: RevisionText | undefined) => void
}) {
  const say = useSay()
  return (
    <>
      <ChoiceGroup
        legend={say(words.legend)}
        kind="radio"
        options={[
          { value: 'same', text: say(words.same) },
          { value: 'changed', text: say(words.changed) },
        ]}
        chosen={[meaning ? 'changed' : 'same']}
        change={([value]) => set(value === 'changed' ? (meaning ?? noText) : undefined)}
      />
      {meaning && <WordingFields label={say(words.note)} text={meaning} set={set} rows={2} />}
    </>
  )
}
