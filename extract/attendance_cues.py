"""The wording that reading attendance needs."""

from __future__ import annotations

from .guest_words import GuestWords
from .houses import Houses
from .lexicon import Lexicon
from .wording import Wording


class Cues:
    """Small closed groups of words that tell what a trigger says of whom; made once for all sentences."""

    def __init__(self, lexicon: Lexicon, wording: Wording) -> None:
        norms, phrases = wording.norms, wording.phrases
        self.guests = GuestWords(wording)
        self.triggers = lexicon.vocabulary.triggers
        self.agents = {key for key, trigger in self.triggers.items() if trigger.marker == "agent"}
        """`dipantau`, `dipotong`: passives whose agent stands right behind them."""
        self.houses = Houses(lexicon.vocabulary)
        self.national = {key for key, role in lexicon.vocabulary.roles.items() if role.level == "national"}
        self.linked = phrases("linked")
        """`lewat zoom meeting`: those of the whole country are on a screen."""
        self.nationwide = phrases("nationwide")
        """`serentak di seluruh Indonesia`: what is done in many places at once."""
        self.summons = phrases("summons")
        """`untuk hadir`: what is hoped for."""
        self.errand = phrases("errand")
        """`untuk mewakili`: what somebody is charged with."""
        self.visit_of = norms("visit_of")
        """`kedatangan Kapolda`: what others came for."""
        self.remote = phrases("remote")
        self.negation = norms("negation")
        self.beside = norms("beside")
        """`Selain Bupati, hadir Dandim …`: both were there."""
        self.subordinate = norms("subordinate")
        self.cause = norms("cause")
        """`karena`, `sebab`: behind it stands what somebody did elsewhere."""
        self.listing = norms("conjunction") | {",", ";"}
        """Words that join the members of a list."""
        self.agent = norms("agent")
        """`oleh`: brings the one who did what a passive says."""
        self.contrast = norms("contrast")
        """`sedangkan`, `sementara`: who follows is told of apart from those before."""
        self.message = norms("message")
        """`amanat`, `surat`, `instruksi`: whose it is did not come with it."""
        self.past = phrases("past")
        """`bulan lalu`, `tahun lalu`: not the day of the event."""
        self.among = norms("among")
        """`Dari 25 anggota dewan, 21 orang hadir`: not all of them came."""
        self.handover = phrases("handover")
        self.handed = norms("handed_from", "handed_to")
        """`serah terima jabatan dari A kepada B`: both were there."""
        self.giving = phrases("giving")
        self.given_to = norms("handed_to")
        """`menyerahkan bantuan kepada`: whoever is named takes it."""
        self.those = norms("those")
        """`Mereka ialah …`: names those whom the sentence before only counted."""
        self.anaphor = norms("anaphor")
        """`para Pjs tersebut`: those who were named before."""
        self.namely = norms("namely", "being")
        """`yang hadir ialah`: opens a list."""
        self.replaces = phrases("replaces")
        """`menggantikan Zulkifli`: who left did not come by it."""
        self.pronoun = norms("pronoun")
        self.trophy = norms("trophy")
        """`turnamen Bupati Cup`: named after the office."""
        self.delegate = norms("delegate")
        self.also = norms("and")
        self.by_now = norms("by_now")
        """`kini`, `sekarang`: not at the event."""
        self.enclitic = tuple(norms("enclitic"))
        """`stafnya`: somebody's own."""
        self.sent = norms("sent_somebody")
        self.replaced_by = phrases("replaced_by")
        """`Bupati berhalangan dan digantikan Sekda`."""
        self.address = norms("address")
        """`sambutan`, `pidato`: whoever reads it out for the head of their house came in their place."""
        self.through = norms("through")
        """`Ketua FKUB melalui sekretarisnya menyampaikan …`: not in person."""
        self.way = norms("way")
        """`tidak datang lewat darat`: how somebody came, not that they did not."""
        self.future = norms("future")
        """`akan membuka`: they are expected, not seen."""
        self.many_seats = norms("many_seats")
        """`para Kabag, Kasat dan Kapolsek`: posts of which a region has several."""
        self.within = norms("within")
        """`di lingkungan Pemkab`: the body only says where its people belong."""
        self.inside = norms("inside")
        """`di seluruh kecamatan`: where, not who."""
        self.namely_missing = norms("namely_missing", "namely", "being")
        """`tidak hadir, termasuk …`: names those who stayed away."""
        self.condition = norms("condition")
        """`jika`, `agar`: what may be, not what was."""
        self.nobody = phrases("nobody")
        self.elsewhere = phrases("elsewhere")
        """`mengikuti kegiatan di luar kota`: somewhere else."""
        self.habit = norms("habit")
        """`selalu mendampingi petani`: not at one event."""
        self.goes_on = phrases("list_goes_on")
        self.venue = norms("venue")
        self.venue |= {at + place for at in norms("in") for place in self.venue}  # `dihalaman Kejari`
        self.takes_place = norms("takes_place")
        self.plural_tail = norms("all_over", "group_many")
        self.everywhere = tuple(norms("everywhere"))
        self.beside_leader = norms("beside_leader")
        """`Rapat dipimpin Bupati dengan peserta para camat`: those behind it do not lead."""
        self.same_person = phrases("same_person")
        self.becomes = norms("becomes")
        self.rite = norms("rite")
        """`pembacaan doa oleh`, `pemukulan gong oleh`: whoever does it is there."""
        self.opening_rite = norms("opening_rite")
        self.opening = phrases("opening")
        """`dibuka`, `pembukaan`: what an act such as `pemukulan gong` does to the event."""
        self.swearing = norms("swearing")
        self.counterpart = norms("counterpart")
        """`menandatangani NPHD dengan KPU`: the other side of a signature."""
        self.each = norms("each")
        """`masing-masing diwakili`: a deputy for every one of a row."""
        self.relative = norms("relative")
        self.own_message = norms("own_message")
        """`sambutannya`: the speech of whoever was named last."""
        self.inclusive = norms("inclusive")
        """`ikut`, `turut`: others did it as well."""
        self.abstract_deeds = norms("abstract_deed") | norms("no_verb")
        """`mendukung`, `mendoakan`: what can be done from afar."""
        self.no_deed = norms("inclusive_veto")
        self.favour = norms("favour")
        """`dukungan dari Gubernur`: what one can give from afar."""
        self.accusing = norms("accusing")
        """`memeriksa Kepala Desa, Sekdes, …`: what is done to them."""
        self.attenders = norms("attenders")
        """`Peserta rapat adalah …`: names them."""
        self.purpose = norms("purpose")
        """`Guna`, `untuk`: open a sentence with what something is done for."""
        self.unnamed_many = norms("unnamed_many")
        self.retinue = norms("retinue")
        """`rombongan Forkopimda`: the same people once more."""
        self.source = phrases("source")
        """`Informasi dari Humas Polres menyebutkan`: who told of it."""
        self.given_by = norms("handed_from")
        self.sourced = norms("sourced")
        """`Dari Prokopim dikabarkan`: the same."""
        self.formation = phrases("formation")
        self.formed = phrases("formed")
        """`Tim yang terdiri dari Polres dan Kodim akan dibentuk`: who shall belong to it."""
        self.pictured_at = norms("pictured_at")
        """`Bupati (tengah)`: where somebody stands in a picture."""
        self.archive = norms("archive")
        """`(dok)`: a picture of another day."""
        self.active = (*wording.groups["verb_opening"], *wording.groups["active_opening"])
        self.oneself = norms("oneself")
        """`atas nama pribadi`: nobody is stood in for."""
        self.heeded = frozenset(",").union(
            *(self.message, self.own_message, self.namely_missing, self.takes_place, self.beside_leader),
            *(self.replaces, self.past, self.through, self.counterpart, self.contrast, self.rite),
            *(self.swearing, self.inclusive),
            *(self.agent, self.subordinate, self.replaced_by),
        )
        """Words that change what is read, without being a trigger; most words of a text are none."""
