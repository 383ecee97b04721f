import { v7 } from 'uuid'
import { z } from 'zod'
import {
  addContact,
  changeContact,
  findContact,
  findMunicipality,
  listContacts,
  removeContact,
  type StoredContact,
} from '#rim/storage'
import { type Call, route } from '../route.ts'
import { emailAddress, shownLine, telephone } from './address-shapes.ts'
import { inMunicipality } from './places.ts'
import { done, id, municipalityCode, noParams, writtenForm } from './shapes.ts'

const receives = z.enum(['rounds', 'reports'])
const contact = z.object({
  id,
  municipality: municipalityCode,
  name: z.string(),
  title: z.string(),
  email: z.string(),
  phone: z.string(),
  language: writtenForm,
  receives: z.array(receives),
})
const body = z.strictObject({
  name: shownLine,
  title: shownLine.or(z.literal('')).default(''),
  email: emailAddress,
  phone: telephone.default(''),
  language: writtenForm,
  receives: z.array(receives).max(2),
})
const one = inMunicipality.extend({ contact: id })

const contactAnswer = (stored: StoredContact): z.input<typeof contact> => ({
  ...stored,
  receives: [...stored.receives],
})
/** A contact of the municipality in the address. */
const fetchOne = async ({ work }: Call, { params }: { params: z.output<typeof one> }) => {
  const value = await findContact(work, params.municipality, params.contact)
  return value && { thing: { noun: 'contact', municipality: value.municipality } as const, value }
}
const fetchMunicipality = async ({ work }: Call, { params }: { params: z.output<typeof inMunicipality> }) => {
  const value = await findMunicipality(work, params.municipality)
  return value && { thing: { noun: 'contact', municipality: value.code } as const, value }
}

/** Who is written to in the municipalities: kept by the municipality itself and by the nation. */
export const contactRoutes = [
  route({
    method: 'GET',
    path: '/api/contacts',
    summary: { nb: 'Kontaktene i alle kommuner', nn: 'Kontaktane i alle kommunar', en: 'All contacts' },
    noun: 'contact',
    verb: 'list',
    params: noParams,
    answer: z.array(contact),
    fetch: async () => ({ thing: { noun: 'contact' }, value: null }),
    act: async ({ work }) => (await listContacts(work)).map(contactAnswer),
  }),
  route({
    method: 'GET',
    path: '/api/municipalities/{municipality}/contacts',
    summary: {
      nb: 'Kommunens kontakter',
      nn: 'Kontaktane i kommunen',
      en: "The municipality's contacts",
    },
    noun: 'contact',
    verb: 'list',
    params: inMunicipality,
    answer: z.array(contact),
    fetch: fetchMunicipality,
    act: async ({ work }, { params }) => (await listContacts(work, params.municipality)).map(contactAnswer),
  }),
  route({
    method: 'POST',
    path: '/api/municipalities/{municipality}/contacts',
    summary: { nb: 'Legg til en kontakt', nn: 'Legg til ein kontakt', en: 'Add a contact' },
    noun: 'contact',
    verb: 'create',
    params: inMunicipality,
    body,
    answer: contact,
    status: 201,
    fetch: fetchMunicipality,
    act: async ({ work }, { body }, { code }) => {
      const made = { id: v7(), municipality: code, ...body }
      await addContact(work, made)
      return contactAnswer(made)
    },
  }),
  route({
    method: 'PUT',
    path: '/api/municipalities/{municipality}/contacts/{contact}',
    summary: { nb: 'Endre en kontakt', nn: 'Endre ein kontakt', en: 'Change a contact' },
    noun: 'contact',
    verb: 'change',
    params: one,
    body,
    answer: contact,
    fetch: fetchOne,
    act: async ({ work }, { body }, found) => {
      await changeContact(work, found, body)
      return contactAnswer({ ...found, ...body })
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/municipalities/{municipality}/contacts/{contact}',
    summary: { nb: 'Slett en kontakt', nn: 'Slett ein kontakt', en: 'Delete a contact' },
    noun: 'contact',
    verb: 'delete',
    params: one,
    answer: done,
    fetch: fetchOne,
    act: async ({ work }, _input, found) => {
      await removeContact(work, found)
      return { done: true as const }
    },
  }),
]
