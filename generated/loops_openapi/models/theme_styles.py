from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire


@_define
class ThemeStyles(_wire.Model[Any]):
    background_color: str | None = None
    background_x_padding: float | None = None
    background_y_padding: float | None = None
    body_color: str | None = None
    body_font_category: str | None = None
    body_font_family: str | None = None
    body_x_padding: float | None = None
    body_y_padding: float | None = None
    border_color: str | None = None
    border_radius: float | None = None
    border_width: float | None = None
    button_body_color: str | None = None
    button_body_x_padding: float | None = None
    button_body_y_padding: float | None = None
    button_border_color: str | None = None
    button_border_radius: float | None = None
    button_border_width: float | None = None
    button_text_color: str | None = None
    button_text_font_size: float | None = None
    button_text_format: float | None = None
    divider_border_width: float | None = None
    divider_color: str | None = None
    heading_1_color: str | None = None
    heading_1_font_size: float | None = None
    heading_1_letter_spacing: float | None = None
    heading_1_line_height: float | None = None
    heading_2_color: str | None = None
    heading_2_font_size: float | None = None
    heading_2_letter_spacing: float | None = None
    heading_2_line_height: float | None = None
    heading_3_color: str | None = None
    heading_3_font_size: float | None = None
    heading_3_letter_spacing: float | None = None
    heading_3_line_height: float | None = None
    text_base_color: str | None = None
    text_base_font_size: float | None = None
    text_base_letter_spacing: float | None = None
    text_base_line_height: float | None = None
    text_link_color: str | None = None
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "backgroundColor": _wire.known(self.background_color),
                "backgroundXPadding": _wire.known(self.background_x_padding),
                "backgroundYPadding": _wire.known(self.background_y_padding),
                "bodyColor": _wire.known(self.body_color),
                "bodyFontCategory": _wire.known(self.body_font_category),
                "bodyFontFamily": _wire.known(self.body_font_family),
                "bodyXPadding": _wire.known(self.body_x_padding),
                "bodyYPadding": _wire.known(self.body_y_padding),
                "borderColor": _wire.known(self.border_color),
                "borderRadius": _wire.known(self.border_radius),
                "borderWidth": _wire.known(self.border_width),
                "buttonBodyColor": _wire.known(self.button_body_color),
                "buttonBodyXPadding": _wire.known(self.button_body_x_padding),
                "buttonBodyYPadding": _wire.known(self.button_body_y_padding),
                "buttonBorderColor": _wire.known(self.button_border_color),
                "buttonBorderRadius": _wire.known(self.button_border_radius),
                "buttonBorderWidth": _wire.known(self.button_border_width),
                "buttonTextColor": _wire.known(self.button_text_color),
                "buttonTextFontSize": _wire.known(self.button_text_font_size),
                "buttonTextFormat": _wire.known(self.button_text_format),
                "dividerBorderWidth": _wire.known(self.divider_border_width),
                "dividerColor": _wire.known(self.divider_color),
                "heading1Color": _wire.known(self.heading_1_color),
                "heading1FontSize": _wire.known(self.heading_1_font_size),
                "heading1LetterSpacing": _wire.known(self.heading_1_letter_spacing),
                "heading1LineHeight": _wire.known(self.heading_1_line_height),
                "heading2Color": _wire.known(self.heading_2_color),
                "heading2FontSize": _wire.known(self.heading_2_font_size),
                "heading2LetterSpacing": _wire.known(self.heading_2_letter_spacing),
                "heading2LineHeight": _wire.known(self.heading_2_line_height),
                "heading3Color": _wire.known(self.heading_3_color),
                "heading3FontSize": _wire.known(self.heading_3_font_size),
                "heading3LetterSpacing": _wire.known(self.heading_3_letter_spacing),
                "heading3LineHeight": _wire.known(self.heading_3_line_height),
                "textBaseColor": _wire.known(self.text_base_color),
                "textBaseFontSize": _wire.known(self.text_base_font_size),
                "textBaseLetterSpacing": _wire.known(self.text_base_letter_spacing),
                "textBaseLineHeight": _wire.known(self.text_base_line_height),
                "textLinkColor": _wire.known(self.text_link_color),
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            background_color=_wire.known_or_none(data, "backgroundColor", _wire.string),
            background_x_padding=_wire.known_or_none(data, "backgroundXPadding", _wire.number),
            background_y_padding=_wire.known_or_none(data, "backgroundYPadding", _wire.number),
            body_color=_wire.known_or_none(data, "bodyColor", _wire.string),
            body_font_category=_wire.known_or_none(data, "bodyFontCategory", _wire.string),
            body_font_family=_wire.known_or_none(data, "bodyFontFamily", _wire.string),
            body_x_padding=_wire.known_or_none(data, "bodyXPadding", _wire.number),
            body_y_padding=_wire.known_or_none(data, "bodyYPadding", _wire.number),
            border_color=_wire.known_or_none(data, "borderColor", _wire.string),
            border_radius=_wire.known_or_none(data, "borderRadius", _wire.number),
            border_width=_wire.known_or_none(data, "borderWidth", _wire.number),
            button_body_color=_wire.known_or_none(data, "buttonBodyColor", _wire.string),
            button_body_x_padding=_wire.known_or_none(data, "buttonBodyXPadding", _wire.number),
            button_body_y_padding=_wire.known_or_none(data, "buttonBodyYPadding", _wire.number),
            button_border_color=_wire.known_or_none(data, "buttonBorderColor", _wire.string),
            button_border_radius=_wire.known_or_none(data, "buttonBorderRadius", _wire.number),
            button_border_width=_wire.known_or_none(data, "buttonBorderWidth", _wire.number),
            button_text_color=_wire.known_or_none(data, "buttonTextColor", _wire.string),
            button_text_font_size=_wire.known_or_none(data, "buttonTextFontSize", _wire.number),
            button_text_format=_wire.known_or_none(data, "buttonTextFormat", _wire.number),
            divider_border_width=_wire.known_or_none(data, "dividerBorderWidth", _wire.number),
            divider_color=_wire.known_or_none(data, "dividerColor", _wire.string),
            heading_1_color=_wire.known_or_none(data, "heading1Color", _wire.string),
            heading_1_font_size=_wire.known_or_none(data, "heading1FontSize", _wire.number),
            heading_1_letter_spacing=_wire.known_or_none(
                data, "heading1LetterSpacing", _wire.number
            ),
            heading_1_line_height=_wire.known_or_none(data, "heading1LineHeight", _wire.number),
            heading_2_color=_wire.known_or_none(data, "heading2Color", _wire.string),
            heading_2_font_size=_wire.known_or_none(data, "heading2FontSize", _wire.number),
            heading_2_letter_spacing=_wire.known_or_none(
                data, "heading2LetterSpacing", _wire.number
            ),
            heading_2_line_height=_wire.known_or_none(data, "heading2LineHeight", _wire.number),
            heading_3_color=_wire.known_or_none(data, "heading3Color", _wire.string),
            heading_3_font_size=_wire.known_or_none(data, "heading3FontSize", _wire.number),
            heading_3_letter_spacing=_wire.known_or_none(
                data, "heading3LetterSpacing", _wire.number
            ),
            heading_3_line_height=_wire.known_or_none(data, "heading3LineHeight", _wire.number),
            text_base_color=_wire.known_or_none(data, "textBaseColor", _wire.string),
            text_base_font_size=_wire.known_or_none(data, "textBaseFontSize", _wire.number),
            text_base_letter_spacing=_wire.known_or_none(
                data, "textBaseLetterSpacing", _wire.number
            ),
            text_base_line_height=_wire.known_or_none(data, "textBaseLineHeight", _wire.number),
            text_link_color=_wire.known_or_none(data, "textLinkColor", _wire.string),
        )
        result.additional_properties = data
        return result
