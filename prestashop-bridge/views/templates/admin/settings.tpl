{if $promesse_outcome}
  <div class="alert alert-{if $promesse_fine}success{else}danger{/if}" role="status">{$promesse_outcome|escape:'html':'UTF-8'}</div>
{/if}
<form method="post" class="form-horizontal">
  <div class="panel">
    <h3 class="panel-heading">{$promesse_words.title|escape:'html':'UTF-8'}</h3>
    <p class="{if $promesse_fine}help-block{else}alert alert-{if $promesse_state == 'paired'}success{elseif $promesse_state == 'moved' || $promesse_state == 'locked'}warning{else}info{/if}{/if}" data-promesse-state="{$promesse_state|escape:'html':'UTF-8'}">{$promesse_words.$promesse_state|escape:'html':'UTF-8'}</p>
    {if $promesse_state != 'oneShop'}
      <dl class="dl-horizontal">
        <dt>{$promesse_words.address|escape:'html':'UTF-8'}</dt>
        <dd>{$promesse_facts.address|escape:'html':'UTF-8'}</dd>
        {if $promesse_state != 'new'}
          <dt>{$promesse_words.since|escape:'html':'UTF-8'}</dt>
          <dd>{$promesse_facts.since|escape:'html':'UTF-8'}</dd>
          <dt>{$promesse_words.lastSent|escape:'html':'UTF-8'}</dt>
          <dd>{if $promesse_facts.lastSent}{$promesse_facts.lastSent|escape:'html':'UTF-8'}{else}{$promesse_words.never|escape:'html':'UTF-8'}{/if}</dd>
          <dt>{$promesse_words.waiting|escape:'html':'UTF-8'}</dt>
          <dd data-promesse-waiting>{$promesse_facts.waiting|escape:'html':'UTF-8'}</dd>
          {if $promesse_facts.oldest}
            <dt>{$promesse_words.oldest|escape:'html':'UTF-8'}</dt>
            <dd>{$promesse_facts.oldest|escape:'html':'UTF-8'}</dd>
          {/if}
          {if $promesse_facts.lastError}
            <dt>{$promesse_words.lastError|escape:'html':'UTF-8'}</dt>
            <dd>{$promesse_facts.lastError|escape:'html':'UTF-8'}</dd>
          {/if}
        {/if}
      </dl>
      {if $promesse_state != 'paired'}
        <div class="form-group">
          <label class="control-label col-lg-3" for="promesse_code">{$promesse_words.code|escape:'html':'UTF-8'}</label>
          <div class="col-lg-9">
            <input type="text" id="promesse_code" name="promesse_code" value="" autocomplete="off" maxlength="64" class="fixed-width-xl">
            <p class="help-block">{$promesse_words.codeHelp|escape:'html':'UTF-8'}</p>
          </div>
        </div>
      {/if}
      <div class="panel-footer">
        {if $promesse_state == 'paired'}
          <a class="btn btn-primary pull-right" href="{$promesse_screens|escape:'html':'UTF-8'}">{$promesse_words.open|escape:'html':'UTF-8'}</a>
          <button type="submit" class="btn btn-default" name="submitPromesseTest" value="1">{$promesse_words.test|escape:'html':'UTF-8'}</button>
          <button type="submit" class="btn btn-default" name="submitPromesseDisconnect" value="1">{$promesse_words.disconnect|escape:'html':'UTF-8'}</button>
        {else}
          <button type="submit" class="btn btn-primary pull-right" name="submitPromesseConnect" value="1">{if $promesse_state == 'new'}{$promesse_words.connect|escape:'html':'UTF-8'}{else}{$promesse_words.connectAgain|escape:'html':'UTF-8'}{/if}</button>
        {/if}
      </div>
    {/if}
  </div>
  {if $promesse_state == 'paired'}
    <div class="panel">
      <h3 class="panel-heading">{$promesse_words.cron|escape:'html':'UTF-8'}</h3>
      <p>{$promesse_words.cronHelp|escape:'html':'UTF-8'}</p>
      <p><code style="overflow-wrap:anywhere">{$promesse_cron|escape:'html':'UTF-8'}</code></p>
    </div>
  {/if}
  {if $promesse_state != 'oneShop'}
    <div class="panel" data-promesse-bar-settings>
      <h3 class="panel-heading">{$promesse_bar_words.title|escape:'html':'UTF-8'}</h3>
      <p>{$promesse_bar_words.help|escape:'html':'UTF-8'}</p>
      {if $promesse_bar_help}<p class="alert alert-info">{$promesse_bar_words.helpDisagrees|escape:'html':'UTF-8'}</p>{/if}
      {if $promesse_bar_silent}<p class="alert alert-warning">{$promesse_bar_words.contradiction|escape:'html':'UTF-8'}</p>{/if}
      <div class="form-group">
        <label class="control-label col-lg-3" for="promesse_bar_on">{$promesse_bar_words.on|escape:'html':'UTF-8'}</label>
        <div class="col-lg-9">
          <select id="promesse_bar_on" name="promesse_bar_on" class="fixed-width-sm">
            <option value="0"{if !$promesse_bar.on} selected{/if}>{$promesse_bar_words.no|escape:'html':'UTF-8'}</option>
            <option value="1"{if $promesse_bar.on} selected{/if}>{$promesse_bar_words.yes|escape:'html':'UTF-8'}</option>
          </select>
        </div>
      </div>
      <fieldset class="form-group">
        <legend class="control-label col-lg-3">{$promesse_bar_words.places|escape:'html':'UTF-8'}</legend>
        <div class="col-lg-9">
          {foreach from=$promesse_bar_places item=place}
            <p class="checkbox">
              <label for="promesse_place_{$place|escape:'html':'UTF-8'}"><input type="checkbox" id="promesse_place_{$place|escape:'html':'UTF-8'}" name="promesse_places[]" value="{$place|escape:'html':'UTF-8'}"{if in_array($place, $promesse_bar.places)} checked{/if}> {$promesse_bar_words.$place|escape:'html':'UTF-8'}</label>
            </p>
          {/foreach}
        </div>
      </fieldset>
      <h4>{$promesse_bar_words.texts|escape:'html':'UTF-8'}</h4>
      <p class="help-block">{$promesse_bar_words.textsHelp|escape:'html':'UTF-8'}</p>
      {foreach from=$promesse_bar_texts item=group}
        <fieldset>
          <legend>{$group.name|escape:'html':'UTF-8'}</legend>
          {foreach from=$group.fields item=field}
            {include file='./bar-field.tpl'}
          {/foreach}
        </fieldset>
      {/foreach}
      <h4>{$promesse_bar_words.colours|escape:'html':'UTF-8'}</h4>
      <p class="help-block">{$promesse_bar_words.coloursHelp|escape:'html':'UTF-8'}</p>
      {foreach from=$promesse_bar_colours item=field}
        {include file='./bar-field.tpl'}
      {/foreach}
      <div class="panel-footer">
        <button type="submit" class="btn btn-default pull-right" name="submitPromesseBar" value="1">{$promesse_bar_words.save|escape:'html':'UTF-8'}</button>
      </div>
    </div>
  {/if}
</form>
