import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/jetbrains-mono/wght.css'
import './styles/tokens.css'
import './styles/page.css'
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
