import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { type Code, paintCount, themesOfCode } from '#core/interviews'
import { Button, ChoiceGroup } from '../../../ui/index.ts'
import { useSay } from '../../../words/index.ts'
import { useProject } from '../../analysis/index.ts'
import { codeUse } from '../code-search.ts'
import { counted } from '../counted.ts'
import { Swatch } from '../text/paints.tsx'
import type { ThingGiven } from './open-dialog.ts'
import { inPlace } from './parts.ts'
import { ThingDialog } from './thing-dialog.tsx'

const words = {
  help: {
    nb: 'Hva koden dekker, og hva den ikke dekker.',
    nn: 'Kva koden dekkjer, og kva han ikkje dekkjer.',
    en: 'What the code covers and what it does not.',
  },
  categories: { nb: 'Kategorier', nn: 'Kategoriar', en: 'Categories' },
  origin: { nb: 'Hvor koden kommer fra', nn: 'Kvar koden kjem frå', en: 'Where the code comes from' },
  'in-vivo': {
    nb: 'En informants egne ord',
    nn: 'Ein informant sine eigne ord',
    en: 'An informant’s own words',
  },
  reading: { nb: 'Lest ut av intervjuene', nn: 'Lesen ut av intervjua', en: 'Read out of the interviews' },
  theory: { nb: 'Tenkt på forhånd', nn: 'Tenkt på førehand', en: 'Thought of beforehand' },
  paint: { nb: 'Merke i margen', nn: 'Merke i margen', en: 'Mark in the margin' },
  paintOf: { nb: 'Merke {number}', nn: 'Merke {number}', en: 'Mark {number}' },
  use: { nb: '{codings} i {interviews}.', nn: '{codings} i {interviews}.', en: '{codings} in {interviews}.' },
  themes: {
    nb: 'Temaer gjennom kategoriene: {names}.',
    nn: 'Tema gjennom kategoriane: {names}.',
    en: 'Themes through the categories: {names}.',
  },
  split: { nb: 'Del koden …', nn: 'Del koden …', en: 'Split the code …' },
  history: { nb: 'Historie', nn: 'Historie', en: 'History' },
} satisfies Record<string, LocalText>

/** A code: its name, description, categories, mark and origin. */
export function CodeDialog({ id, acts, show }: ThingGiven) {
  const project = useProject()
  const code = project.code.get(id)
  return code ? <Fields code={code} acts={acts} show={show} /> : null
}

function Fields({ code, acts, show }: Omit<ThingGiven, 'id'> & { code: Code }) {
  const say = useSay()
  const project = useProject()
  const [categories, setCategories] = useState(code.categories)
  const [paint, setPaint] = useState(code.paint)
  const [from, setFrom] = useState<Code['origin']['from']>(code.origin.from)
  const { codings, interviews } = codeUse(project).get(code.id) ?? { codings: 0, interviews: 0 }
  const themes = themesOfCode(project, code).map(({ name }) => name)
  const origins =
    code.origin.from === 'in-vivo'
      ? (['in-vivo', 'reading', 'theory'] as const)
      : (['reading', 'theory'] as const)
  return (
    <ThingDialog
      kind="code"
      thing={code}
      help={say(words.help)}
      show={show}
      save={(name, text) =>
        acts.change('code', code.id, {
          name,
          text,
          categories,
          paint,
          origin: from === code.origin.from || from === 'in-vivo' ? code.origin : { from },
        })
      }
      tools={
        <>
          <Button look="secondary" size="sm" onClick={() => show({ what: 'history', id: code.id })}>
            {say(words.history)}
          </Button>
          {codings > 1 && (
            <Button look="secondary" size="sm" onClick={() => show({ what: 'split', id: code.id })}>
              {say(words.split)}
            </Button>
          )}
        </>
      }
    >
      <p>
        {say(words.use, {
          codings: counted(say, 'coding', codings),
          interviews: counted(say, 'interview', interviews),
        })}{' '}
        {themes.length > 0 && say(words.themes, { names: themes.join(', ') })}
      </p>
      <ChoiceGroup
        legend={say(words.categories)}
        kind="checkbox"
        chosen={categories}
        change={setCategories}
        options={inPlace(project.category.values()).map(({ id: value, name }) => ({ value, text: name }))}
      />
      <ChoiceGroup
        legend={say(words.origin)}
        kind="radio"
        chosen={[from]}
        change={([value]) => setFrom(value as Code['origin']['from'])}
        options={origins.map((value) => ({ value, text: say(words[value]) }))}
      />
      <ChoiceGroup
        legend={say(words.paint)}
        kind="radio"
        chosen={[String(paint)]}
        change={([value]) => setPaint(Number(value))}
        options={Array.from({ length: paintCount }, (_, at) => ({
          value: String(at),
          text: (
            <>
              <Swatch paint={at} /> {say(words.paintOf, { number: at + 1 })}
            </>
          ),
        }))}
      />
    </ThingDialog>
  )
}
