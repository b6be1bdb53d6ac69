package id.lindung.office.opening;

import id.lindung.office.actor.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** {@code /mulai-kantor}: what a new office does first, and how far it is. */
@Controller
class FirstStepsPage {

    private final FirstDay day;

    FirstStepsPage(FirstDay day) {
        this.day = day;
    }

    @GetMapping("/mulai-kantor")
    String steps(Model model) {
        if (!CurrentActor.get().role().managesAccounts()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        model.addAttribute("steps", day.steps());
        return "opening/steps";
    }
}
