import { PartsField, PlansField, ServicesField } from '../parts/index.ts'
import { BesideChoices } from './beside-choices.tsx'
import { ChoiceField, MultiField } from './choice-fields.tsx'
import { ColourField } from './colour-field.tsx'
import type { ControlProps } from './controls.ts'
import type { FieldProps } from './field-props.ts'
import type { FieldKind } from './fields.ts'
import { NumberField } from './number-field.tsx'
import './choices.css'

/** The controls of a field, by its kind. */
export function FieldControls({
  kind,
  props,
  control,
}: {
  kind: FieldKind
  props: FieldProps
  control: ControlProps
}) {
  switch (kind) {
    case 'services':
      return <ServicesField {...props} />
    case 'parts':
      return <PartsField {...props} />
    case 'plans':
      return <PlansField {...props} />
    default:
      return (
        <>
          <OwnControls kind={kind} control={control} />
          <BesideChoices {...control} />
        </>
      )
  }
}

function OwnControls({ kind, control }: { kind: FieldKind; control: ControlProps }) {
  const { question } = control
  if (question.type === 'integer') return <NumberField {...control} question={question} />
  if (question.type === 'multi') return <MultiField {...control} question={question} />
  if (question.type === 'text') return null
  const Drawn = kind === 'colour' ? ColourField : ChoiceField
  return <Drawn {...control} question={question} />
}
