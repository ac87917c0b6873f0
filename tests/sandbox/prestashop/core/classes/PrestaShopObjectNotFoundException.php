<?php
class PrestaShopObjectNotFoundException extends PrestaShopException
{
}
