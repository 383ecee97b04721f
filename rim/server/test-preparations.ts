import { plainAnswers, type World } from '#rim/test-kit'
import type { AnyRoute } from './route.ts'
import { nameOf } from './test-requests.ts'
import { studyPreparations } from './test-study.ts'
import { commentQuote, quietly } from './test-target.ts'

/** A release that is made, of the country or of each county that a municipality of the tests lies in. */
const madeFor = (territory: string, reason: 'national' | 'region'): string =>
  `insert into lyttepost.release
     (id, round, territory, number, reason, state, data_hash, manifest, hash, screen, made_at)
   select gen_random_uuid(), m.round, m.territory, 1, '${reason}', 'made', repeat('a', 64), '{}', repeat('b', 64), '{}', now()
   from (select distinct round, ${territory} as territory from lyttepost.participation) m on conflict do nothing`

/** A text that the survey clerk has just coded. */
const codedText = `insert into lyttepost.survey_service_coding (id, wave, text_hash, code, original, coded_by)
  select gen_random_uuid(), w.id, decode(repeat('00', 32), 'hex'), 'nav', 'nav', a.staff
  from lyttepost.survey_wave w, lyttepost.appointment a where a.role = 'survey-clerk'`
const waveClosed = "update lyttepost.survey_wave set state = 'closed', closed_at = now()"
/** A comment that two have cleaned; that the survey clerk has just coded; that another has chosen as a quote. */
const cleanedComment = `${waveClosed}; insert into lyttepost.survey_comment_cleaning
    (id, wave, text_hash, kept, sealed, cleaned_by, confirmed_by, confirmed_at)
  select gen_random_uuid(), w.id, decode(repeat('00', 32), 'hex'), true, decode(repeat('00', 8192), 'hex'),
    a.staff, '00000000-0000-4000-8000-000000000001', now()
  from lyttepost.survey_wave w, lyttepost.appointment a where a.role = 'survey-clerk'`
const codedComment = `${cleanedComment}; insert into lyttepost.survey_comment_coding
    (id, wave, text_hash, turn, sealed, coded_by)
  select gen_random_uuid(), w.id, decode(repeat('00', 32), 'hex'), 'first', decode(repeat('00', 1024), 'hex'), a.staff
  from lyttepost.survey_wave w, lyttepost.appointment a where a.role = 'survey-clerk'`
const quotedComment = `${waveClosed}; insert into lyttepost.survey_comment_quote (id, wave, text_hash, sealed, chosen_by)
  select '${commentQuote}', w.id, decode(repeat('00', 32), 'hex'), decode(repeat('00', 8192), 'hex'),
    '00000000-0000-4000-8000-000000000001' from lyttepost.survey_wave w limit 1`
/** Nobody drawn has been told. */
const uninvited = `update lyttepost.survey_participant
  set invited_at = null, answer_by = null, answer = null, answered_at = null`
/** What was written was about the survey. */
const writtenOfWave = `update lyttepost.message
  set round = null, wave = (select id from lyttepost.survey_wave limit 1), kind = 'survey-reminder'`
/** What is under review is a draft, approved, or seen by everybody. */
const drafted = "update lyttepost.publication set state = 'draft', submitted_by = null, submitted_at = null"
const approvedPublication =
  "update lyttepost.publication set state = 'approved', approved_by = gen_random_uuid(), approved_at = now()"
const published = `${approvedPublication}; update lyttepost.publication set state = 'scheduled', publish_at = now() - interval '1 hour'`
/** The country's figures are out. */
const figuresReleased = 'update lyttepost.round set closed_at = now(), released_at = now()'
/** A survey to the municipalities is closed, and so many have handed in that it can be told of. */
const manyAnswered = `update lyttepost.municipal_survey set closes_on = '2020-02-01';
  insert into lyttepost.municipality (code, name)
  select code, code from unnest(string_to_array('0301 1119 1134 1505 1520 1554 1578 1815 1827 1838 1856 1870 3110 3201 3218 3234 3310 3326 3403 3416 3424 3432 3440 3450 3907 4014 4030 4205 4216 4224 4612 4620 4628 4636 4644 5001 5026 5035 5045 5056 5510 5526 5542 5612', ' ')) code on conflict do nothing;
  insert into lyttepost.municipal_answer (survey, municipality, answers, revision, submitted_at)
  select s.id, a.code, jsonb_build_object('mappings', 1 + a.at % 6, 'usefulness',
    (array['little', 'some', 'large', 'very_large'])[1 + a.at % 4]), 1, now()
  from lyttepost.municipal_survey s,
    unnest(string_to_array('0301 1119 1134 1505 1520 1554 1578 1815 1827 1838 1856 1870 3110 3201 3218 3234 3310 3326 3403 3416 3424 3432 3440 3450 3907 4014 4030 4205 4216 4224 4612 4620 4628 4636 4644 5001 5026 5035 5045 5056 5510 5526 5542 5612', ' ')) with ordinality a (code, at) on conflict do nothing`
const numbersOnly = "update lyttepost.participation set mode = 'aggregate'"
const submitted = 'update lyttepost.participation set submitted_at = now(), release = 1'
/** What must stand in the database for a route to have something to do, as SQL. */
const preparations: Readonly<Record<string, string>> = {
  'PUT /api/publications/{publication}': drafted,
  'POST /api/publications/{publication}/submission': drafted,
  'POST /api/publications/{publication}/time': approvedPublication,
  'POST /api/publications/{publication}/withdrawal': published,
  'POST /api/publications/{publication}/replacement': published,
  'GET /api/publications/{publication}/picture':
    "update lyttepost.publication set picture = 'x', picture_type = 'image/png'",
  'POST /api/rounds/{round}/annual-reports': figuresReleased,
  'POST /api/rounds/{round}/annual-texts/files': figuresReleased,
  'GET /api/rounds/{round}/municipalities/{municipality}/entered-tables': numbersOnly,
  'PUT /api/rounds/{round}/municipalities/{municipality}/entered-tables/{mainGroup}/{tableCode}': numbersOnly,
  'GET /api/rounds/{round}/municipalities/{municipality}/entered-tables/file': numbersOnly,
  'POST /api/rounds/{round}/municipalities/{municipality}/entered-tables/file': numbersOnly,
  'GET /api/municipal-surveys/{survey}/report': manyAnswered,
  'GET /api/municipal-surveys/{survey}/report/file': manyAnswered,
  'DELETE /api/municipalities/{municipality}/municipal-surveys/{survey}/submission':
    'update lyttepost.municipal_answer set submitted_at = now()',
  'DELETE /api/rounds/{round}/municipalities/{municipality}': [
    'registration',
    'block',
    'quality_check',
    'quality_finding',
    'entered_table',
    'report_order',
    'row_export',
    'release',
    'frozen_data',
  ]
    .map((table) => `delete from lyttepost.${table}`)
    .join(';'),
  'PATCH /api/survey-waves/{wave}/service-codings': codedText,
  'POST /api/survey-waves/{wave}/service-codings/taken-back': codedText,
  'POST /api/survey-waves/{wave}/service-codings/closing': waveClosed,
  'POST /api/survey-waves/{wave}/releases': waveClosed,
  'POST /api/survey-waves/{wave}/texts': waveClosed,
  ...studyPreparations,
  'POST /api/survey-releases/{surveyRelease}/attempts': `update lyttepost.survey_release
    set state = 'failed', problem = 4505, released_at = null, released_by = null`,
  'POST /api/survey-releases/{surveyRelease}/approval':
    "update lyttepost.survey_release set state = 'made', released_at = null, released_by = null",
  'GET /api/survey-waves/{wave}/comments': waveClosed,
  'POST /api/survey-waves/{wave}/comments/codings': cleanedComment,
  'POST /api/survey-waves/{wave}/comments/codings/taken-back': codedComment,
  'POST /api/survey-waves/{wave}/comments/quotes/{quote}/approval': quotedComment,
  'DELETE /api/survey-waves/{wave}/comments/quotes/{quote}': quotedComment,
  'POST /api/survey-waves/{wave}/comments/closing': waveClosed,
  // the batch before is judged
  'POST /api/survey-waves/{wave}/batches/{batch}/steps': `delete from lyttepost.survey_sheet where batch = 1;
    update lyttepost.survey_batch set state = 'released', passed = true, released_on = now() where number = 1`,
  // no paper form is held
  'POST /api/survey-waves/{wave}/closing':
    'delete from lyttepost.survey_sheet; delete from lyttepost.survey_batch',
  'POST /api/survey-waves/{wave}/opening':
    "update lyttepost.survey_wave set state = 'planned', opened_at = null, responsible = 'KoRus', contact = 'a@b.no'",
  'POST /api/survey-waves/{wave}/draws':
    'delete from lyttepost.survey_service; delete from lyttepost.survey_participant',
  'POST /api/survey-waves/{wave}/invitations': uninvited,
  'POST /api/survey-participants/{participant}/replacement':
    "update lyttepost.survey_participant set answer = 'declined', reason = 'Ikke i år'",
  'DELETE /api/survey-services/{service}': 'delete from lyttepost.survey_order',
  'POST /api/survey-waves/{wave}/municipalities/{municipality}/feedback': waveClosed,
  'GET /api/survey-waves/{wave}/messages/{message}': writtenOfWave,
  'GET /api/survey-waves/{wave}/messages/{message}/letter': writtenOfWave,
  'POST /api/survey-waves/{wave}/messages/{message}/sending': writtenOfWave,
  'POST /api/rounds/{round}/reopening': 'update lyttepost.round set closed_at = now()',
  'DELETE /api/rounds/{round}/municipalities/{municipality}/submission': submitted,
  'GET /api/rounds/{round}/municipalities/{municipality}/results':
    "update lyttepost.release set screen = '{}' where municipality is not null",
  'GET /api/rounds/{round}/regions/{county}/results': madeFor('left(municipality, 2)', 'region'),
  'POST /api/rounds/{round}/regions/{county}/reports': madeFor("'NO'", 'national'),
  'POST /api/rounds/{round}/municipalities/{municipality}/reopening': submitted,
  'POST /api/releases/{release}/attempts': "update lyttepost.release set state = 'failed', problem = 4290",
  'POST /api/rounds/{round}/release': `update lyttepost.round set closed_at = now();
    update lyttepost.participation p set submitted_at = now(), release = 1
    from lyttepost.release r where (r.round, r.municipality, r.state) = (p.round, p.municipality, 'made')`,
  'GET /api/rounds/{round}/release': `${madeFor("'NO'", 'national')};
    update lyttepost.release set screen = '{"coverage": [], "groups": []}' where territory = 'NO'`,
  'POST /api/rounds/{round}/municipalities/{municipality}/report-orders': submitted,
  'POST /api/rounds/{round}/municipalities/{municipality}/row-exports': submitted,
  'POST /api/row-exports/{export}/confirmation': submitted,
  'POST /api/row-exports/{export}/file': `${submitted}; update lyttepost.row_export set release = 1,
    data_hash = repeat('a', 64), confirmed_at = now(), valid_until = now() + interval '10 minutes'`,
  'DELETE /api/report-orders/{order}':
    "update lyttepost.report_order set state = 'requested', made_at = null",
  'POST /api/report-orders/{order}/decision':
    "update lyttepost.report_order set state = 'requested', made_at = null",
  'POST /api/report-orders/{order}/attempts':
    "update lyttepost.report_order set state = 'failed', problem = 4312, made_at = null",
  'POST /api/rounds/{round}/municipalities/{municipality}/invitation/decline':
    'delete from lyttepost.participation; delete from lyttepost.legal_basis; delete from lyttepost.registration',
  'POST /api/registrations/{registration}/completion': `update lyttepost.registration
    set answers = '${JSON.stringify(plainAnswers())}'`,
  'POST /api/registrations/{registration}/reopening': `update lyttepost.registration
    set status = 'complete', completed_at = now()`,
}

/** Makes the database ready for a route. Returns whether there was anything to do. */
export async function prepare({ database }: World, route: AnyRoute): Promise<boolean> {
  const text = preparations[nameOf(route)]
  if (text !== undefined) await quietly(database, text)
  return text !== undefined
}
