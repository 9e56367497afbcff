import { nextTick, watchEffect } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useMessages } from '#i18n/useMessages.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'

/** Names the page after the screen, and moves the focus to its heading when the screen changes. */
export function useScreenFocus(): void {
  const route = useRoute()
  const store = useOrganisationStore()
  const { t } = useMessages('common')

  watchEffect(() => {
    const screen = route.meta.title === undefined ? t('app.name') : t(`task.${route.meta.title}`)
    const organisation = route.params['organisation'] === undefined ? undefined : store.organisation?.profile.name
    document.title =
      organisation === undefined ? t('app.title', { screen }) : t('app.titleOfOrganisation', { screen, organisation })
  })

  useRouter().afterEach((to, from, failure) => {
    const first = from.matched.length === 0
    const same =
      to.name === from.name &&
      to.params['organisation'] === from.params['organisation'] &&
      to.params['step'] === from.params['step']
    if (failure === undefined && !first && !same) void nextTick(focusHeading)
  })
}

/** The heading of the screen; the whole of it where there is none yet. */
export function focusHeading(): void {
  const target = document.querySelector<HTMLElement>('main h1') ?? document.querySelector('main')
  target?.setAttribute('tabindex', '-1')
  target?.focus()
}
