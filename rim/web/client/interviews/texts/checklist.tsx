import type { LocalText } from '#core/foundation'
import { readersChecklist } from '#core/interviews'
import { ChoiceGroup } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = {
  legend: { nb: 'Leserens sjekkliste', nn: 'Sjekklista til lesaren', en: 'The reader’s checklist' },
  help: {
    nb: 'Dette finner ikke maskinen. Les hele teksten, og kryss av for det du har sett etter.',
    nn: 'Dette finn ikkje maskina. Les heile teksten, og kryss av for det du har sett etter.',
    en: 'This the machine does not find. Read the whole text, and tick what you have looked for.',
  },
} satisfies Record<string, LocalText>

/** What a reader must look for, ticked point by point. */
export function Checklist({
  ticked,
  change,
}: {
  ticked: readonly string[]
  change: (ticked: readonly string[]) => void
}) {
  const say = useSay()
  return (
    <ChoiceGroup
      legend={say(words.legend)}
      help={say(words.help)}
      kind="checkbox"
      options={Object.entries(readersChecklist).map(([value, text]) => ({ value, text: say(text) }))}
      chosen={ticked}
      change={change}
    />
  )
}
