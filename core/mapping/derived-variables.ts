import { type Language, textIn } from '#core/foundation'
import type { CodeBookVariable } from '#core/instruments'
import { categories } from './category.ts'
import { ageBands, levelLabels, overdoseChoices, servicesAnyChoices } from './derived-labels.ts'
import { defaultIndexSettings, type IndexSettings, indexLevels } from './index-settings.ts'

/**
 * What the program makes of the answers, as code book variables, so that a reader of data or tables finds each value's
 * definition in one place. The index says that its points and limits are reconstructed.
 */
export function derivedVariables(
  language: Language,
  settings: IndexSettings = defaultIndexSettings,
): CodeBookVariable[] {
  const choices = (list: readonly { code: string; label: { nb: string; nn: string } }[]) =>
    list.map(({ code, label }) => ({ code, label: textIn(label, language) }))
  const variable = (
    code: string,
    text: { nb: string; nn: string },
    type: CodeBookVariable['type'],
    list: CodeBookVariable['choices'],
    range: CodeBookVariable['range'] = null,
  ): CodeBookVariable => ({
    code,
    number: '–',
    text: textIn(text, language),
    type,
    choices: list,
    origin: 'reconstructed',
    choiceOrigins: Object.fromEntries(list.map((choice) => [choice.code, 'reconstructed' as const])),
    choiceHelp: {},
    missing: ['blank'],
    askedWhen: null,
    range,
  })
  const { units, pointsPerUnit } = settings
  return [
    variable(
      'category',
      {
        nb: 'Kategori (avledet av rusproblem, psykisk problem og fargene for rusmiddelbruk og psykisk helse; tabell 1 i årsrapporten for 2020)',
        nn: 'Kategori (avleidd av rusproblem, psykisk problem og fargane for rusmiddelbruk og psykisk helse; tabell 1 i årsrapporten for 2020)',
      },
      'choice',
      choices(categories),
    ),
    variable('index_units', settings.label, 'integer', [], { min: 8 * units.green, max: 8 * units.red }),
    variable(
      'index_level',
      {
        nb: `Nivået på levekårsindeksen (poeng = enheter × ${String(pointsPerUnit).replace('.', ',')}; grensene er rekonstruert, ikke offisielle)`,
        nn: `Nivået på levekårsindeksen (poeng = einingar × ${String(pointsPerUnit).replace('.', ',')}; grensene er rekonstruerte, ikkje offisielle)`,
      },
      'choice',
      indexLevels.map((code) => ({ code, label: textIn(levelLabels[code], language) })),
    ),
    variable('age_band', { nb: 'Aldersgruppe', nn: 'Aldersgruppe' }, 'choice', choices(ageBands)),
    variable(
      'services_any',
      {
        nb: 'Slag av tjenester som mottakeren har fått minst én av siste 12 måneder',
        nn: 'Slag av tenester som mottakaren har fått minst éi av siste 12 månader',
      },
      'multi',
      choices(servicesAnyChoices),
    ),
    variable(
      'services_count',
      { nb: 'Antall tjenester siste 12 måneder', nn: 'Talet på tenester siste 12 månader' },
      'integer',
      [],
      { min: 0, max: 61 },
    ),
    variable(
      'overdose',
      { nb: 'Overdose siste år og fare for overdose', nn: 'Overdose siste år og fare for overdose' },
      'choice',
      choices(overdoseChoices),
    ),
  ]
}
