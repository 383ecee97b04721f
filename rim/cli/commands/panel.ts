import { type PanelVariable, panelVariables } from '#core/mapping'
import { panelSections, panelTables } from '#core/reports'
import { panelOf } from '#rim/services/files'
import type { Command } from '../command.ts'
import {
  dataOption,
  grantOf,
  grantOptions,
  groupOf,
  overTimeRequest,
  sectionsText,
  unitsOption,
  yearOptions,
} from './over-time.ts'
import { policyOption, reportLanguage } from './shared.ts'

export const panelCommand: Command = {
  name: 'panel',
  summary: {
    nb: 'viser hvordan det gikk med dem som ble kartlagt i to runder, der koblingen har rettslig grunnlag',
    nn: 'viser korleis det gjekk med dei som blei kartlagde i to rundar, der koplinga har rettsleg grunnlag',
    en: 'shows how those mapped in two rounds have fared, where linking has a legal basis',
  },
  args: [],
  options: [
    ...yearOptions('2015', '2016'),
    {
      name: 'area',
      value: 'område',
      allowed: panelVariables,
      list: true,
      default: 'housing',
      text: {
        nb: 'levekårsområder, index_level (indeksnivå) eller category (kategori)',
        nn: 'levekårsområde, index_level (indeksnivå) eller category (kategori)',
        en: 'life areas, index_level or category',
      },
    },
    {
      name: 'group',
      value: 'gruppe',
      allowed: ['substance', 'mental'],
      default: 'substance',
      text: {
        nb: 'gruppen de var i begge ganger: substance (rus) eller mental (kun psykisk)',
        nn: 'gruppa dei var i begge gonger: substance (rus) eller mental (berre psykisk)',
        en: 'the group that they were in both times: substance or mental',
      },
    },
    unitsOption,
    ...grantOptions,
    policyOption,
    dataOption,
  ],
  examples: [
    'lyttepost panel --from 2015 --to 2016 --area housing',
    'lyttepost panel --from 2018 --to 2019 --area index_level,category --data data.lyttepost --legal-basis "forskrift om BrukerPlan § 4" --purpose "årsrapport"',
  ],
  async run(call) {
    const request = await overTimeRequest(call)
    const release = panelOf({
      ...request,
      group: groupOf(call),
      variables: call.option('area')!.split(',') as PanelVariable[],
      grant: grantOf(call, request.country.round),
    })
    const { panel } = release
    const { variables, fates } = panelTables(release)
    const { from, to, group, unitTypes, grant, notes } = panel
    call.terminal.out(
      call.json
        ? JSON.stringify(
            { from, to, group, unitTypes, grant, notes, variables: Object.fromEntries(variables), fates },
            null,
            1,
          )
        : sectionsText(panelSections(release, reportLanguage(call))),
    )
    return 0
  },
}
