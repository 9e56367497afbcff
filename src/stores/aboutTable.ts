import { dayCell, type AboutTable } from '#formats/tableFile.ts'
import { messagesOf } from '#i18n/useMessages.ts'
import { today } from './clock.ts'
import { useOrganisationStore } from './organisationStore.ts'
import { usePackStore } from './packStore.ts'

interface Subject {
  /** What the table shows. */
  readonly what: string
  /** Lines of its own, between whose figures these are and how they came about. */
  readonly lines?: AboutTable['lines']
  /** The pack that its figures follow, where it is not that of the open round. */
  readonly pack?: { readonly id: string; readonly version: string }
  /** Figures of others in it are invented, whatever the open cluster is. */
  readonly invented?: boolean
}

/** What every table says of itself on its way out: whose figures, of which day, by which questions, and no award. */
export function useAboutTable() {
  const open = useOrganisationStore()
  const packs = usePackStore()

  return ({ what, lines = [], pack = packs.shipped, invented = false }: Subject): AboutTable => {
    const t = messagesOf('common')
    const { organisation, round } = open
    const all: AboutTable['lines'] = [
      [t('out.about.what'), what],
      [t('out.about.of'), organisation?.profile.name ?? ''],
      [t('out.about.round'), round?.name ?? ''],
      [t('out.about.date'), dayCell(round?.referenceDate ?? '')],
      ...lines,
      [t('out.about.pack'), pack?.id ?? ''],
      [t('out.about.packVersion'), pack?.version ?? ''],
      [t('out.about.made'), { day: today() }],
      [t('out.about.figures'), t('out.about.shares')],
      [t('out.about.invented'), invented || organisation?.invented === true ? t('out.about.inventedLong') : ''],
      [t('out.about.notAward'), t('out.about.notAwardLong')],
    ]
    return { title: t('out.about.title'), lines: all.filter(([, said]) => said !== '') }
  }
}
