import { render } from 'preact';
import '../../assets/theme.css';
import './style.css';
import { StoreGate } from '../../components/StoreGate';
import { TextContext } from '../../components/text-context';
import { preparePage } from '../../core/page/prepare-page';
import { translate } from '../../core/page/translate';
import { watchStoreNotice } from '../../core/page/watch-store-notice';
import { App } from './App';

preparePage('optionsTitle');
const root = document.querySelector('#app');
if (root) {
  render(
    <TextContext.Provider value={translate}>
      <StoreGate watch={watchStoreNotice}>
        <App />
      </StoreGate>
    </TextContext.Provider>,
    root,
  );
}
