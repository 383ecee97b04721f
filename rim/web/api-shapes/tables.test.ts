import type {
  AskedTable,
  BuilderPlace,
  BuilderRound,
  BuiltAnswer,
  ReadyDesk,
  SavedTable,
  Template,
  Variable,
} from '../client/tables/answers.ts'
import { holdAgainstRoutes, namesOf } from './test-shapes.ts'

const asked: Record<keyof AskedTable, 0> = {
  ...{ place: 0, group: 0, rows: 0, columns: 0, filters: 0, measure: 0, compare: 0 },
}
const request = namesOf<BuiltAnswer['request']>({ ...asked, version: 0, round: 0 })
const saved = namesOf<SavedTable>({
  ...{ id: 0, round: 0, title: 0, request: 0, hash: 0, own: 0, by: 0, shared: 0, savedAt: 0, deletedAt: 0 },
})
const { place: _, group: __, ...inTemplate } = asked

holdAgainstRoutes({
  'GET /api/table-builder': {
    '[]': namesOf<BuilderRound>({ id: 0, code: 0, year: 0, releasedAt: 0 }),
  },
  'POST /api/rounds/{round}/built-tables': {
    '': namesOf<BuiltAnswer>({
      ...{ hash: 0, request: 0, description: 0, figure: 0, tables: 0, withheld: 0, rules: 0, data: 0 },
    }),
    request,
    withheld: namesOf<BuiltAnswer['withheld']>({ cells: 0, of: 0, text: 0 }),
    data: namesOf<BuiltAnswer['data']>({ hash: 0, releasedAt: 0 }),
  },
  'GET /api/saved-tables': { '[]': saved, '[].request': request },
  'POST /api/rounds/{round}/saved-tables': { '': saved },
})

holdAgainstRoutes(
  {
    'GET /api/rounds/{round}/table-builder': {
      '': namesOf<ReadyDesk>({
        ...{ state: 0, year: 0, releasedAt: 0, rules: 0, variables: 0, places: 0, templates: 0, leftOut: 0 },
      }),
      'variables[]': namesOf<Variable>({
        ...{ code: 0, label: 0, chapter: 0, answers: 0, choices: 0, ofAsked: 0, note: 0 },
      }),
      'places[]': namesOf<BuilderPlace>({ place: 0, name: 0, compare: 0 }),
      'templates[]': namesOf<Template>({ code: 0, title: 0, about: 0, tables: 0 }),
      'templates[].tables[]': namesOf<Template['tables'][number]>(inTemplate),
    },
  },
  // the answer of a round that is ready is the third of three
  ['oneOf', 2],
)
