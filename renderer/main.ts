import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/jetbrains-mono/wght.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/marks.css'
import './styles/controls.css'
import './styles/frame.css'
import './styles/table.css'
import './styles/notices.css'
import './styles/split.css'
import './styles/review.css'
import './styles/start.css'
import './styles/checklist.css'
import './styles/export.css'
import './styles/tables-page.css'
import './styles/document.css'
import './styles/floating.css'
import './styles/wide-and-narrow.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { openHost } from './host/host'
import { hostKey } from './host/use-host'
import NoHost from './pages/NoHost.vue'

const host = await openHost()
const app = createApp(host ? App : NoHost)
if (host) app.provide(hostKey, host)
app.use(createPinia()).mount('#app')
