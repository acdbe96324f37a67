import { render } from 'preact';
import '../../assets/theme.css';
import '../../assets/hint.css';
import './style.css';
import { TextContext } from '../../components/text-context';
import { preparePage } from '../../core/page/prepare-page';
import { translate } from '../../core/page/translate';
import { App } from './App';
import { isPanel } from './place';

preparePage('extensionName');
if (isPanel) document.documentElement.dataset.place = 'panel';
const root = document.querySelector('#app');
if (root) {
  render(
    <TextContext.Provider value={translate}>
      <App />
    </TextContext.Provider>,
    root,
  );
}
