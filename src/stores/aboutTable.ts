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
    const t = messagesOf('tables')
    const { organisation, round } = open
    const all: AboutTable['lines'] = [
      [t('about.what'), what],
      [t('about.of'), organisation?.profile.name ?? ''],
      [t('about.round'), round?.name ?? ''],
      [t('about.date'), dayCell(round?.referenceDate ?? '')],
      ...lines,
      [t('about.pack'), pack?.id ?? ''],
      [t('about.packVersion'), pack?.version ?? ''],
      [t('about.made'), { day: today() }],
      [t('about.figures'), t('about.shares')],
      [t('about.invented'), invented || organisation?.invented === true ? t('about.inventedLong') : ''],
      [t('about.notAward'), t('about.notAwardLong')],
    ]
    return { title: t('about.title'), lines: all.filter(([, said]) => said !== '') }
  }
}
