import '#ui/styles/fonts.css'
import '#ui/styles/tokens.css'
import '#ui/styles/components.css'
import '#ui/styles/choices.css'
import '#ui/styles/screens.css'
import '#ui/styles/shell.css'
import '#ui/styles/print.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from '#app/App.vue'
import { catchFailures, fail } from '#app/failure.ts'
import MissingBrowser from '#app/MissingBrowser.vue'
import { missingFeatures } from '#app/missingFeatures.ts'
import { createAppRouter } from '#app/router.ts'
import { watchForMissingParts } from '#app/missingParts.ts'
import { installMessages, startLanguage } from '#i18n/i18n.ts'
import fileWorker from '#stores/anyFile.worker.ts?worker&url'
import { setFileWorker } from '#stores/fileReading.ts'
import { useLibraryStore } from '#stores/libraryStore.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { useSettingsStore } from '#stores/settingsStore.ts'
import { lettersReady } from '#ui/letters.ts'
import { scriptUrl } from '#ui/scriptUrl.ts'

/** Puts the house together: words, stores, routes, then the first screen. */
async function start(): Promise<void> {
  const lacking = missingFeatures()
  const app = lacking.length > 0 ? createApp(MissingBrowser, { lacking }) : createApp(App)
  app.use(createPinia())
  const { language } = useSettingsStore()
  const letters = lettersReady(language === 'bg' ? 'aб' : 'a')
  await startLanguage(language)
  installMessages(app)

  if (lacking.length === 0) {
    catchFailures(app)
    setFileWorker(() => new Worker(scriptUrl(fileWorker), { type: 'module' }))
    const organisation = useOrganisationStore()
    watchForMissingParts(() => organisation.flush())
    const router = createAppRouter()
    router.onError(error => fail(error, 'route'))
    app.use(router)
    void useLibraryStore()
      .refresh()
      .catch(() => undefined)
    await router.isReady().catch(() => undefined)
  }
  await letters
  app.mount('#app')
}

void start()
